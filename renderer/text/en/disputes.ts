/** Words for disputing what is on a line, and for a stranger on it. */
export const disputesEn = {
  button: 'Something isn’t right…',
  buttonName: 'Something isn’t right on {{line}}…',
  title: 'What isn’t right on {{line}}?',
  lead: 'The lender looks into it. Until it answers, what you don’t accept isn’t asked for and bears no interest.',
  label: 'What isn’t right',
  item: '{{item}}, {{amount, money}}, {{day, day}}',
  itemOther: '{{amount, money}}, {{day, day}}',
  state: {
    can: 'can be disputed until {{until, day}}',
    late: 'could be disputed until {{until, day}}',
    wait: 'not owed before its receipt is confirmed',
    open: 'in dispute, answer on {{answerOn, day}}',
    done: 'answered',
  },
  notMine: 'not yours',
  stranger: 'Somebody else is using this line',
  strangerText:
    'The lender shuts everyone else out, takes back a closing that you didn’t ask for, and holds the line until its inquiry is over. What you didn’t do is set aside. You can still repay.',
  strangerOpen: 'Reported on {{day, day}}; the inquiry ends on {{answerOn, day}}.',
  itemText:
    'The charge stays on the books while the lender looks into it. If it was wrong, it is taken off with the interest that it has cost; if it was right, it comes back.',
  none: 'Nothing new has been put on this line in this run.',
  dispute: 'Dispute it',
  report: 'Report it',
  leave: 'Leave it',
  part: '{{item}}, in dispute',
  partAnswer: 'answer on {{day, day}}',
  reported:
    'A fraud is reported. The line is held until the inquiry ends on {{answerOn, day}}; nothing new meanwhile.',
  held: 'The lender holds this closing until {{until, day}}. It noticed: {{rules}}.',
  heldWhy:
    'It can’t tell an owner from a stranger by days and sums, so honest people wait too. Nothing is refused, and from then on you go on where you are.',
  stepUp: 'The lender asks for one more proof of identity. It noticed: {{rules}}.',
  notYou: 'You didn’t begin this closing: somebody else did, on {{day, day}}.',
  notYouStop: 'Stop it',
  notYouReport: 'Report a fraud',
} as const;
