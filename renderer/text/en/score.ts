/** Words of the Score screen: scores, credit report, outlook. */
export const scoreEn = {
  title: 'Score',
  viewLabel: 'What is looked at',
  views: { scores: 'Scores', report: 'Credit report', outlook: 'Early warning' },
  simulated:
    'Simulated. These scores follow what is published about scores of their kind; they are no company’s formula, so a band is shown and never one exact number.',
} as const;
