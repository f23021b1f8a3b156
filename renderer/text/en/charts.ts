export const chartsEn = {
  figure: 'Fig. {{n}}',
  table: 'Table {{n}}',
  view: 'Show “{{title}}” as',
  asChart: 'Chart',
  asTable: 'Table',
  today: 'today',
} as const;
