/** What is kept and what isn't, in words that a twelve-year-old can follow. */
export const privacyEn = {
  title: 'Your runs and privacy',
  link: 'Where runs are kept, and privacy',
  back: 'Back',
  lead: 'In short: nothing you do here leaves this computer.',
  facts: {
    heading: 'What this app does with what you do',
    steps: {
      title: 'It saves your steps.',
      text: 'Every step in a scenario is saved on this computer, so that you can go on later. The people, the money and the scores in a scenario are made up.',
    },
    sends: {
      title: 'It sends nothing.',
      text: 'There is no account, no advert, no tracking, and the app never goes online. Nobody is told what you did here: not us, not your school, not a bank.',
    },
    asks: {
      title: 'It asks nothing about you.',
      text: 'You never have to give your name, your age or anything real. Please don’t type real card or account numbers: nothing here needs them.',
    },
    others: {
      title: 'Others at this computer can see your runs.',
      text: 'The names of people here are labels, not passwords. If you would rather not be seen, save your run as a file, take it with you, and delete it here.',
    },
    yours: {
      title: 'You decide what stays.',
      text: 'Delete one run or all of them whenever you like. What is deleted here can’t be brought back. Files that you saved yourself stay where you put them.',
    },
    log: {
      title: 'It keeps a list of its own faults.',
      electron:
        'When something in the app breaks, a few lines about it go into a file on this computer. They are about the app, not about you, and go nowhere by themselves. You can read them here.',
      browser:
        'When something in the app breaks, this page remembers it until it is closed. It goes nowhere by itself. You can read it here.',
    },
  },
  place: {
    heading: 'Where runs are kept',
    electron: 'In this folder. You may copy it or take it with you:',
    browser:
      'In this browser, for this address only. Other browsers, private windows and other computers don’t see them.',
    limitsHeading: 'What a browser can’t promise',
    limits: {
      clears:
        'It may clear runs by itself: when the disk is full, when somebody clears its data, or at a school whenever you sign out. This page asks it not to.',
      flush:
        'It doesn’t say when a step has really reached the disk. After a power cut the last step may be missing.',
      advice:
        'A run that matters is best saved as a file, with the button beside it in the Library.',
    },
    none: 'This browser keeps nothing for this page. A run lasts until the page is closed, unless you save it as a file.',
  },
  people: {
    heading: 'Several people at this computer',
    text: 'Give everyone a name, and the Library shows each their own runs. A nickname is best. This is optional.',
    who: 'Who is playing?',
    nobody: 'Nobody in particular',
    name: 'New name',
    add: 'Add',
    remove: 'Remove {{name}}',
    removeTitle: 'Remove “{{name}}”?',
    removeText: 'The runs stay, under “Nobody in particular”.',
    removeButton: 'Remove the name',
    added: '{{name}} is playing now.',
    taken: 'There is that name already.',
    full: 'No more than {{most, number}} names fit.',
  },
  remove: {
    heading: 'Delete',
    mine: 'Delete all runs in this list…',
    mineTitle: 'Delete these runs?',
    mineText_one: '{{count, number}} run of “{{who}}” is taken off this computer for good.',
    mineText_other: '{{count, number}} runs of “{{who}}” are taken off this computer for good.',
    mineButton: 'Delete them',
    mineDone_one: '{{count, number}} run was deleted.',
    mineDone_other: '{{count, number}} runs were deleted.',
    mineNone: 'There are no saved runs in this list.',
    station: 'Ready this computer for the next group…',
    stationText:
      'For workshops: takes off everybody’s runs, all names, the settings and the list of faults, and starts as on the first day.',
    stationTitle: 'Take everything off?',
    stationConfirm:
      'All runs of everybody, all names and all settings are taken off this computer for good. Files that were saved elsewhere stay.',
    stationButton: 'Take everything off',
  },
  faults: {
    heading: 'When something doesn’t work',
    text: 'You can look at what the app knows about itself: its version, how many runs there are, and its faults. Nothing is sent. Save it only if you want to show it to somebody.',
    open: 'Show it…',
    title: 'What the app knows about itself',
    save: 'Save as a file',
    fileName: 'credit-line-lab-diagnostics.txt',
  },
} as const;
