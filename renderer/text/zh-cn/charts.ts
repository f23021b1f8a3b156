export const chartsZhCn = {
  figure: '图 {{n}}',
  table: '表 {{n}}',
  view: '“{{title}}”的显示方式',
  asChart: '图',
  asTable: '表',
  today: '今天',
} as const;
