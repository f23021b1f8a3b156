/** 商家定期扣款的用语。 */
export const subscriptionsZhCn = {
  onLine: '商家定期从{{line}}扣的款',
  inCash: '用现金付的订阅',
  row: '{{item}}由它扣款：{{amount, money}}',
  cashRow: '{{item}}用现金付：{{amount, money}}',
  next: '下次 {{day, day}}',
  move: '换一种付法…',
  moveName: '换一种方式付{{item}}',
  title: '{{item}}改由谁付？',
  lead: '商家照常扣款，变的只是钱从哪里出。',
  from: '今后由',
  cash: '现金',
  nowhere: '今天没有别的付法。',
  confirm: '就这样付',
  leave: '先不改',
  clearing: '改用现金付',
} as const;
