import { answeredBy, liabilityFor } from '../closing/dispute-clock.ts';
import type { Dispute } from '../products/disputed-item.ts';
import { disputeRulesOf } from '../products/dispute-rules.ts';
import type { LineStatus } from '../products/line.ts';
import { minus, plus, smaller, sum, ZERO } from '../units/money.ts';
import { lift } from './closing-steps.ts';
import { claimOf, closeDispute, openDispute } from './disputes.ts';
import { dropDefault } from './limit-actions.ts';
import { moveLine, refuseDeed } from './line-permit.ts';
import type { Refusal } from './refusal.ts';
import { changeLine, lineOf, regionOf, tell, type World } from './world.ts';

/**
 * Somebody else uses the line. The lender holds it, takes back a closing that is under way, and sets
 * aside what the learner hasn't done; a stranger gets no further on it. Its inquiry ends by its clock.
 */
export function reportFraud(world: World, id: string): Refusal | null {
  const barred = refuseDeed(world, id, 'report-fraud');
  if (barred !== null) return barred;
  const line = lineOf(world, id);
  const { fraud, status, attempt, before } = line;
  if (fraud?.endedOn === null) {
    return { code: 'already-reported', line: id, answerOn: fraud.answerOn };
  }
  const answerOn = answeredBy(regionOf(world), line, world.day, inquiryDays(world));
  if (attempt !== null && status !== 'closed-with-balance') {
    tell(world, { kind: 'closing-cancelled', line: id });
  }
  changeLine(world, id, {
    fraud: { reportedOn: world.day, answerOn, endedOn: null },
    attempt: null,
    closesOn: status === 'closed-with-balance' ? line.closesOn : null,
  });
  suspendForFraud(world, id, isEnding(status) ? (before ?? 'open') : status);
  dropDefault(world, id);
  const disputes = setStrangersAside(world, id, answerOn);
  const amount = sum(disputes.map(({ aside, paid }) => plus(aside, paid)));
  tell(world, { kind: 'fraud-reported', line: id, amount, answerOn });
  return null;
}

function isEnding(status: LineStatus): boolean {
  return status === 'cooling-off' || status === 'closing';
}

function suspendForFraud(world: World, id: string, from: LineStatus): void {
  const before = lineOf(world, id).status;
  if (moveLine(world, id, 'report-fraud') === before) return;
  const suspended = { reason: 'fraud', since: world.day, from, until: null } as const;
  changeLine(world, id, { suspended, before: null });
  tell(world, { kind: 'suspended', line: id, reason: 'fraud' });
}

/** The shortest inquiry that an intrusion of this run names; null: the lender takes all its time. */
function inquiryDays({ scenario, intrusions }: World): number | null {
  const named = scenario.events.flatMap((event) =>
    event.kind === 'intrusion' && event.id in intrusions && event.inquiryDays !== null
      ? [event.inquiryDays]
      : [],
  );
  return named.length === 0 ? null : Math.min(...named);
}

/** All that isn't the learner's and isn't disputed yet. */
function setStrangersAside(world: World, id: string, answerOn: Dispute['answerOn']) {
  const { items, disputes } = lineOf(world, id);
  if (disputeRulesOf(lineOf(world, id)) === null) return [];
  for (const item of items) {
    if (item.yours || disputes.some((dispute) => dispute.item.id === item.id)) continue;
    openDispute(world, id, item, 'fraud', answerOn);
  }
  return fraudDisputes(world, id);
}

function fraudDisputes(world: World, id: string): readonly Dispute[] {
  const open = lineOf(world, id).disputes.filter(({ outcome }) => outcome === null);
  return open.filter(({ because }) => because === 'fraud');
}

/**
 * The inquiry ends: the learner bears what the region's rule says of all that was taken together,
 * everything else is made good, and the line is as it was before the report.
 */
export function fraudMorning(world: World, id: string): void {
  const { fraud, suspended } = lineOf(world, id);
  if (fraud === null || fraud.endedOn !== null || fraud.answerOn > world.day) return;
  const disputes = fraudDisputes(world, id);
  const claim = sum(disputes.map(claimOf));
  const first = Math.min(...disputes.map(({ item }) => item.postedOn), fraud.reportedOn);
  const borne = liabilityFor(regionOf(world), claim, fraud.reportedOn - first);
  let left = borne;
  for (const dispute of disputes) {
    const share = smaller(left, claimOf(dispute));
    closeDispute(world, id, dispute, share);
    left = minus(left, share);
  }
  changeLine(world, id, { fraud: { ...fraud, endedOn: world.day } });
  tell(world, {
    kind: 'fraud-answered',
    line: id,
    reversed: minus(claim, borne),
    borne: claim === 0 ? ZERO : borne,
  });
  if (suspended?.reason === 'fraud' && suspended.until === null) lift(world, id);
}
