/** Notices above the screen, and the words for what a disk can say. */
export const noticesEn = {
  region: 'Notices',
  dismiss: 'Put this notice away',
  saveFailed_one: 'The last step is not saved: {{reason}} The run goes on here meanwhile.',
  saveFailed_other:
    'The last {{count, number}} steps are not saved: {{reason}} The run goes on here meanwhile.',
  retry: 'Try again',
  saveAsFile: 'Save the run as a file',
  readOnly: 'Another tab is using the saved runs. Here you can look and try; nothing here is kept.',
  noStore:
    'This browser keeps nothing for this page (a private window may do that). Play on; to keep a run, save it as a file.',
  fromFile:
    'This page was opened as a file. Runs are kept by this browser on this computer only, and may be cleared with its data. To keep a run or take it along, save it as a file.',
  policyProblem:
    'This computer’s policy file has a mistake and is not applied. For whoever looks after it: {{where}}',
  portableRefused:
    'The folder of this app can’t be written to, so runs are kept on this computer instead of beside the app.',
  bug: 'That step went wrong inside this app. Everything before it is safe; undo, go on, or load the page again.',
  reload: 'Load again',
  writable: 'The other tab is done. Load this one again to keep what you do here.',
  playAgain: 'Play its scenario again',
  useHere: 'Use it here',
  recovered:
    'The end of this saved run could not be read. It was recovered to {{day, day}}; the unreadable part is kept aside.',
  mended_one: 'The label of a saved run was damaged and was written anew from its steps.',
  mended_other:
    'The labels of {{count, number}} saved runs were damaged and were written anew from their steps.',
  runUnreadable: '{{reason}} Nothing was deleted.',
  host: 'That could not be done: {{reason}}',
  problem: {
    'disk-full': 'there is no room left on the disk.',
    'read-only': 'the place where runs are kept can’t be written to from here.',
    'no-permission': 'the system does not allow it.',
    'not-found': 'it is no longer there.',
    'too-large': 'it is larger than this app reads.',
    'by-policy': 'whoever looks after this computer has set which scenarios may be opened here.',
    locked: 'another program is using it.',
    'bad-request': 'this app asked for something that can’t be done.',
    unavailable: 'the file is not text, or the disk did not answer.',
  },
} as const;
