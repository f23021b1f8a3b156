import { familyOf } from '../products/families.ts';
import { bureauEvening } from './bureau.ts';
import { closingEvening } from './closing-steps.ts';
import { checkGoals } from './goals.ts';
import { deskOf } from './line-desk.ts';
import { lineOf, tell, type World } from './world.ts';

/** The end of a day, in order: offers lapse, each line's evening (autopay, due tests, bills), reports, checks. */
export function closeDay(world: World): void {
  if (world.offers.length > 0) lapseOffers(world);
  for (const id in world.lines) {
    const line = lineOf(world, id);
    if (line.status !== 'closed') familyOf(line).evening(deskOf(world, id));
    closingEvening(world, id);
  }
  bureauEvening(world);
  checkGoals(world);
}

function lapseOffers(world: World): void {
  const lapsed = world.offers.filter((offer) => !offer.required && offer.until <= world.day);
  if (lapsed.length === 0) return;
  for (const { id } of lapsed) {
    world.answers[id] = -1;
    tell(world, { kind: 'offer-lapsed', id });
  }
  world.offers = world.offers.filter((offer) => !lapsed.includes(offer));
}
