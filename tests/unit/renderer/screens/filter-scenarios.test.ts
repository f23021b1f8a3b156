import { describe, expect, it } from 'vitest';
import {
  ANYTHING,
  filterScenarios,
  regionsOf,
} from '../../../../renderer/screens/library/filter-scenarios.ts';
import { scenario } from '../../shared/small-scenario.ts';

const file = (name: string, change: Parameters<typeof scenario>[0]) => ({
  name,
  text: '',
  scenario: scenario(change),
});
const phone = file('phone', {
  minutes: 10,
  title: { en: 'The phone', 'zh-CN': '手机' },
  summary: 'Four months left.',
});
const card = file('card', { minutes: 11, region: 'US', title: 'The Oldest Card' });
const ALL = [phone, card];
const names = (query: Partial<typeof ANYTHING>) =>
  filterScenarios(ALL, { ...ANYTHING, ...query }).map(({ name }) => name);

describe('the Library’s filters', () => {
  it('let everything through at first', () => expect(names({})).toEqual(['phone', 'card']));

  it('take ten minutes for short', () => {
    expect(names({ length: 'short' })).toEqual(['phone']);
    expect(names({ length: 'long' })).toEqual(['card']);
  });

  it('know whose rules hold', () => {
    expect(regionsOf(ALL)).toEqual(['CN', 'US']);
    expect(names({ region: 'US' })).toEqual(['card']);
  });

  it('find words in either language, in any order and case', () => {
    expect(names({ search: '手机' })).toEqual(['phone']);
    expect(names({ search: ' card  OLD ' })).toEqual(['card']);
    expect(names({ search: 'left phone' })).toEqual(['phone']);
    expect(names({ search: 'left card' })).toEqual([]);
  });
});
