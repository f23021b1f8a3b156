// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { StoryPanel } from '../../../../renderer/screens/play/StoryPanel.tsx';
import { choose, playStory, TO_THE_CHOICE } from '../../shared/story-runs.ts';
import { Stage } from './stage.tsx';

const stage = new Stage();

describe('the story so far', () => {
  it('tells what came of an option that also takes cash, not the question again', () => {
    stage.show(<StoryPanel />, playStory([...TO_THE_CHOICE, choose(0)]));
    const { textContent } = stage.place;
    expect(textContent).toContain('You chose: Have it repaired for 900');
    expect(textContent).toContain('It runs again, louder.');
    expect(textContent).not.toContain('Without it there is no work after Friday.');
  });
});
