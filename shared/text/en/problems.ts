import type { ProblemCode } from '../../scenario/problem.ts';

export interface ProblemWords {
  /** What is the case at this place. */
  readonly message: string;
  /** What repairs it. */
  readonly hint: string;
}

/**
 * Words for the problems of a scenario file, in English: state, reason, repair. Dates are written
 * as the file writes them. A test holds the Chinese table to the same codes and placeholders.
 */
export const problemsEn: Readonly<Record<ProblemCode, ProblemWords>> = {
  'too-large': {
    message: 'The file is larger than {{maximum}} bytes.',
    hint: 'Split the story into two scenarios, or shorten its texts.',
  },
  'too-deep': {
    message: 'More than {{maximum}} brackets are open inside each other here.',
    hint: 'Close some before this one; conditions rarely need more than four levels.',
  },
  'too-many-values': {
    message: 'The file holds more than {{maximum}} values.',
    hint: 'Keep the events that matter to the story; a few dozen are plenty.',
  },
  'duplicate-key': {
    message: '“{{key}}” is already set in this object, on line {{firstLine}}.',
    hint: 'Keep one of the two; it is not clear which one counts.',
  },
  'forbidden-key': {
    message: '“{{key}}” can’t be the name of a field.',
    hint: 'Choose another name, such as "note".',
  },
  'number-not-finite': {
    message: '{{found}} is larger than any number can be here.',
    hint: 'Write the amount in plain digits.',
  },
  'number-unsafe': {
    message: '{{found}} is too large to be kept exactly.',
    hint: 'Write a smaller number; amounts go up to 1000000000.',
  },
  'number-minus-zero': {
    message: '{{found}} is zero with a minus sign.',
    hint: 'Write 0.',
  },
  'forbidden-character': {
    message: 'A character that can’t be seen stands here: {{character}}.',
    hint: 'Delete it and type the place anew. Line breaks in texts are written \\n.',
  },
  'lone-surrogate': {
    message: 'Half a character stands here: {{character}}.',
    hint: 'Delete it and type the character or emoji anew.',
  },
  'unclosed-comment': {
    message: 'This comment has no end.',
    hint: 'Write */ where it ends.',
  },
  'syntax-value-expected': {
    message: 'A value is missing here.',
    hint: 'Write a number, a text in quotation marks, a list or an object, or take the comma away.',
  },
  'syntax-comma-expected': {
    message: 'A comma is missing after this value.',
    hint: 'Write {{before}}, and the next line can be read.',
  },
  'syntax-colon-expected': {
    message: 'A colon is missing after this name.',
    hint: 'Write "name": value.',
  },
  'syntax-name-expected': {
    message: 'A field’s name is missing here.',
    hint: 'Write it in straight quotation marks: "name": value.',
  },
  'syntax-close-expected': {
    message: 'The file ends before everything is closed.',
    hint: 'A {{close}} is missing, here or further up.',
  },
  'syntax-extra': {
    message: 'The scenario is already complete here; more follows.',
    hint: 'Take the rest away, or move it inside the outer braces.',
  },
  'syntax-string-open': {
    message: 'This text has no closing quotation mark on its line.',
    hint: 'Write " where it ends. Line breaks in texts are written \\n.',
  },
  'syntax-escape': {
    message: 'A backslash in this text is not followed by something it can stand with.',
    hint: 'Write \\\\ for a backslash, \\" for a quotation mark, \\n for a line break.',
  },
  'syntax-number': {
    message: 'This number is not written as JSON writes numbers.',
    hint: 'Write digits without leading zeros, with a digit after the point: 10 or 499.5.',
  },
  'syntax-symbol': {
    message: '{{found}} is neither a number nor a text in quotation marks.',
    hint: 'Put texts in straight quotation marks. Besides, only true, false and null are words here.',
  },
  'syntax-full-width': {
    message: '{{found}} is a full-width sign outside a text.',
    hint: 'Use the plain signs of the keyboard: " , : { } [ ].',
  },
  'syntax-other': {
    message: '{{found}} can’t be read here.',
    hint: 'Compare the place with the example in the author’s guide.',
  },
  'empty-file': {
    message: 'The file is empty.',
    hint: 'The author’s guide has a small complete scenario to begin with.',
  },
  'root-not-object': {
    message: 'A scenario is one object.',
    hint: 'Begin the file with { and end it with }.',
  },
  'format-version-unknown': {
    message: 'This file is in format version {{found}}; this app reads version {{supported}}.',
    hint: 'Open it with a newer app, or write "formatVersion": {{supported}} if it is in that format.',
  },
  'needs-text': {
    message: '“{{key}}” must be a text; this is {{found}}.',
    hint: 'Put it in quotation marks.',
  },
  'needs-number': {
    message: '“{{key}}” must be a number; this is {{found}}.',
    hint: 'Write digits without quotation marks, unit or thousands separator.',
  },
  'needs-list': {
    message: '“{{key}}” must be a list; this is {{found}}.',
    hint: 'Put it in square brackets: [ … ].',
  },
  'needs-object': {
    message: '“{{key}}” must be an object; this is {{found}}.',
    hint: 'Put its fields in braces: { "name": value }.',
  },
  'needs-true-or-false': {
    message: '“{{key}}” must be true or false; this is {{found}}.',
    hint: 'Write true or false without quotation marks.',
  },
  'needs-text-or-languages': {
    message: '“{{key}}” must be a text; this is {{found}}.',
    hint: 'Write "…", or { "en": "…", "zh-CN": "…" } for two languages.',
  },
  'number-as-text': {
    message: '“{{key}}” is in quotation marks. It must be a number.',
    hint: 'Take the quotation marks away: "{{key}}": {{repair}}',
  },
  'text-without-language': {
    message: 'This text is in no language yet.',
    hint: 'Write { "en": "…", "zh-CN": "…" }, or one of the two.',
  },
  'condition-shape': {
    message: '“{{key}}” is not a condition yet.',
    hint: 'Write { "metric": "owed", "is": "at-most", "value": 0 }, or combine some with "all", "any", "not".',
  },
  'every-shape': {
    message: '“{{key}}” doesn’t say how often yet.',
    hint: 'Write { "dayOfMonth": 15 } or { "weekday": "monday" }.',
  },
  missing: {
    message: '“{{key}}” is missing from this object.',
    hint: 'Add "{{key}}": … inside these braces.',
  },
  'unknown-key': {
    message: '“{{key}}” is not a field of this format.',
    hint: 'Did you mean "{{nearest}}"?',
  },
  'unknown-key-unlike': {
    message: '“{{key}}” is not a field of this object.',
    hint: 'Take it away, or call it "note": notes are ignored.',
  },
  'not-one-of': {
    message: '{{found}} is not a choice for “{{key}}”.',
    hint: 'Choose one of: {{options}}.',
  },
  'too-small': {
    message: '“{{key}}” is {{found}}; the least is {{minimum}}.',
    hint: 'Write {{minimum}} or more.',
  },
  'too-big': {
    message: '“{{key}}” is {{found}}; the most is {{maximum}}.',
    hint: 'Write {{maximum}} or less.',
  },
  'too-short': {
    message: '“{{key}}” is empty.',
    hint: 'Write at least {{minimum}} character.',
  },
  'too-long': {
    message: '“{{key}}” is longer than {{maximum}} characters.',
    hint: 'Shorten it; what doesn’t fit may make a second message.',
  },
  'too-few': {
    message: '“{{key}}” has fewer entries than {{minimum}}.',
    hint: 'Add entries until there are at least {{minimum}}.',
  },
  'too-many': {
    message: '“{{key}}” has more entries than {{maximum}}.',
    hint: 'Keep at most {{maximum}}.',
  },
  'not-a-date': {
    message: '{{found}} is not a day from 1990 to 2100.',
    hint: 'Write a real day as YYYY-MM-DD: "2026-03-10".',
  },
  'bad-id': {
    message: '{{found}} can’t be an id.',
    hint: 'Use small letters, digits and hyphens, a letter first: "flower-pay". "constructor" and "prototype" are taken.',
  },
  'too-many-decimals': {
    message: '“{{key}}” is {{found}}: more than {{maximum}} decimals.',
    hint: 'Round it to {{maximum}} decimals.',
  },
  'not-whole': {
    message: '“{{key}}” is {{found}}; it must be a whole number.',
    hint: 'Leave the decimals out.',
  },
  'unknown-line': {
    message: 'There is no line called “{{found}}”.',
    hint: 'Did you mean "{{nearest}}", from line {{nearestLine}}?',
  },
  'unknown-line-unlike': {
    message: 'There is no line called “{{found}}”.',
    hint: 'The lines of this scenario: {{known}}.',
  },
  'unknown-event': {
    message: 'There is no event called “{{found}}”.',
    hint: 'Did you mean "{{nearest}}", from line {{nearestLine}}?',
  },
  'unknown-event-unlike': {
    message: 'There is no event called “{{found}}”.',
    hint: 'The events of this scenario: {{known}}.',
  },
  'not-a-checkout': {
    message: '{{found}} is an event of the kind “{{kind}}”: nothing can be bought there.',
    hint: 'Name an event of the kind "checkout".',
  },
  'duplicate-id': {
    message: '“{{found}}” is already the id of something else, on line {{firstLine}}.',
    hint: 'Give one of the two another id.',
  },
  'date-outside': {
    message: '{{date}} is outside the run, which goes from {{start}} to {{end}}.',
    hint: 'Choose a day from {{start}} to {{end}}, or move "start" or "end".',
  },
  'date-after-start': {
    message: '{{date}} is after the start, {{start}}; this lies before the run.',
    hint: 'Choose a day up to {{start}}.',
  },
  'date-before-start': {
    message: '{{date}} is before the start, {{start}}; this is still to come.',
    hint: 'Choose {{start}} or a later day.',
  },
  'end-before-start': {
    message: 'The end, {{end}}, is not after the start, {{start}}.',
    hint: 'Choose a later end.',
  },
  'run-too-long': {
    message: 'From {{start}} to {{end}} are more than {{maximum}} days.',
    hint: 'End within five years; most stories need less than one.',
  },
  'span-backwards': {
    message: '{{to}} comes before {{from}}.',
    hint: 'Write the earlier day first.',
  },
  'two-timings': {
    message: 'This event says in more than one way when it happens.',
    hint: 'Keep one: "on" for a fixed day, "between" for chance, "firstWithin" for a condition, "after" for a chain.',
  },
  'no-timing': {
    message: 'This event has no day.',
    hint: 'Add "on": "2026-03-10" or "between": ["2026-03-10", "2026-03-20"], or let a draw or an option set it off.',
  },
  'due-on-bill-day': {
    message: 'The due day is the bill day, {{billDay}}: nobody would have time to pay.',
    hint: 'Choose a due day about nine days later.',
  },
  'duplicate-periods': {
    message: 'A plan over {{periods}} periods is already offered in this list.',
    hint: 'Keep one of the two.',
  },
  'line-not-charged': {
    message: 'A seller can’t charge “{{line}}”: it is a line of the family {{family}}.',
    hint: 'Name a pay-later line or a card. The other families lend money, or ask at every purchase.',
  },
  'required-without-cash': {
    message: 'This must be paid for, but cash is not among the ways.',
    hint: 'Add { “kind”: “cash” } to the options: a line may be full or closed by then.',
  },
  'unknown-option': {
    message: 'There is no option {{found}}: options count from 0 to {{last}}.',
    hint: 'Write a number up to {{last}}, or null for nothing preselected.',
  },
  'periods-not-offered': {
    message: '“{{line}}” offers no plan over {{found}} periods at the checkout.',
    hint: 'Its checkoutInstalments have: {{known}}.',
  },
  'below-instalment-floor': {
    message: 'The price, {{price}}, is below the least for a plan, {{floor}}.',
    hint: 'Take this option away, or lower "instalmentFloor".',
  },
  'opening-over-limit': {
    message: 'The line starts with {{used}} in use; its limit is {{limit}}.',
    hint: 'Raise the limit or lower what the line starts with.',
  },
  'bill-not-open': {
    message:
      'On {{start}} no bill is open: bills are cut on day {{billDay}} and due on day {{dueDay}}.',
    hint: 'Start between those days, or put this amount into "unbilled".',
  },
  'plan-already-done': {
    message: 'All {{periods}} periods of this plan are billed ({{billed}}): nothing is left of it.',
    hint: 'Lower "billed", or take the plan away.',
  },
  'opening-not-for-family': {
    message: 'A line of the family “{{family}}” can’t start with “{{key}}”.',
    hint: 'Take "{{key}}" away; lines that lend by loans start with "loans", overdrafts with "borrowed".',
  },
  'draw-least-too-big': {
    message: 'The least to borrow, {{least}}, is above the most, {{most}}.',
    hint: 'Lower "drawLeast", or raise "limit" or "drawMost".',
  },
  'draw-step-fits-nothing': {
    message:
      'No multiple of {{step}} lies between {{least}} and {{most}}: nothing can be borrowed.',
    hint: 'Choose a smaller "drawStep".',
  },
  'loan-never-repaid': {
    message: '{{amount}} over {{periods}} instalments: some of them would repay nothing.',
    hint: 'Choose fewer instalments, a lower rate or a larger amount.',
  },
  'due-day-by-table': {
    message: 'With “thirty-days” interest, instalments fall on the day of the draw.',
    hint: 'Leave "dueDay" out, or write "interest": "actual-days".',
  },
  'above-cap': {
    message: '“{{key}}” is {{found}}, above what “cap” allows: {{most}}.',
    hint: 'Lower it to {{most}}, or raise the cap.',
  },
  'grace-too-long': {
    message: '{{grace}} days of grace reach the next part, {{days}} days later.',
    hint: 'Choose fewer "graceDays".',
  },
  'one-payment-only': {
    message: 'A loan of the family “{{family}}” is repaid in one payment.',
    hint: 'Write "periods": 1.',
  },
  'loan-paid-differs': {
    message: '{{paid}} instalments are paid, but {{fell}} fell due before {{start}}.',
    hint: 'Write "paid": {{fell}}, or choose another "startedOn".',
  },
  'condition-needs': {
    message: 'The metric “{{metric}}” needs “{{key}}”.',
    hint: 'Add "{{key}}": … inside these braces.',
  },
  'condition-takes-no': {
    message: 'The metric “{{metric}}” takes no “{{key}}”.',
    hint: 'Take "{{key}}" away.',
  },
  'flag-value': {
    message: '“{{metric}}” is a yes or a no; {{found}} is neither.',
    hint: 'Write 1 for yes or 0 for no, or leave "value" out for yes.',
  },
  'last-ending-open': {
    message: 'The last ending has a condition, so a run could end without any.',
    hint: 'Take its "if" away, or add an ending without one after it.',
  },
  'ending-hidden': {
    message: 'This ending is never shown: the one before it has no condition.',
    hint: 'Give that one an "if", or move it to the end.',
  },
  'amounts-too-big': {
    message: 'Together the amounts of this scenario could pass {{maximum}}.',
    hint: 'Lower the largest amounts; their sums must stay below that.',
  },
  'due-on-statement-day': {
    message: 'Statements are cut on day {{statementDay}} and can’t be due on that day too.',
    hint: 'Choose another "dueDay", or leave it out and give "dueDays".',
  },
  'due-past-next-statement': {
    message:
      'With {{graceDays}} days of grace a statement may still be open when the next one is cut; {{room}} days are left.',
    hint: 'Lower "graceDays", or let statements fall due sooner.',
  },
  'floor-over-limit': {
    message: 'The least minimum, {{floor}}, is above the limit of {{limit}}.',
    hint: 'Lower "floor": every statement would have to be paid in full.',
  },
  'minimum-below-interest': {
    message:
      'A minimum of {{share}}% can be less than a month’s interest, {{monthly}}%: such a debt never ends.',
    hint: 'Raise "sharePercent", or put "interest" into "adds". Leave it if that is the lesson.',
  },
  'tiers-not-ascending': {
    message: 'This tier begins at {{found}}, the one before it at {{before}}.',
    hint: 'Put the tiers in ascending order of "from".',
  },
  'raised-rate-lower': {
    message: 'The rate of "{{key}}", {{rate}}%, is below the ordinary one, {{ordinary}}%.',
    hint: 'Raise it, or take "{{key}}" away.',
  },
  'promotion-over': {
    message: '“{{key}}” ended on {{date}}, before the start on {{start}}.',
    hint: 'Choose a later "until", or take "{{key}}" away.',
  },
  'cash-limit-over-limit': {
    message: 'The limit for cash, {{cash}}, is above the card’s limit of {{limit}}.',
    hint: 'Lower it: cash advances are part of the limit.',
  },
  'notice-too-short': {
    message: 'A higher rate for new purchases applies after {{days}} days of notice here.',
    hint: 'Give at least {{minimum}}: what was bought up to the 14th day keeps its rate.',
  },
  'opening-without-terms': {
    message: 'The card starts with “{{key}}”, and its terms have no “{{needs}}”.',
    hint: 'Add "{{needs}}" to the terms, or take "{{key}}" away.',
  },
  'statement-not-open': {
    message: 'On {{start}} the statement cut on day {{statementDay}} is already past its due day.',
    hint: 'Start earlier, move the due day, or put this amount into "unbilled".',
  },
  'closing-no-channel': {
    message: 'No channel is listed, so the line could never be closed.',
    hint: 'List at least one, such as "app": {}, or leave "channels" out.',
  },
  'recovery-not-offered': {
    message: 'The identity check is recovered by “{{channel}}”, which is not among the channels.',
    hint: 'Add “{{channel}}” to "channels", or name one that is there.',
  },
  'rule-against-region': {
    message: 'In {{region}} a line can be closed with a balance; these terms ask to settle first.',
    hint: 'Write "balance-runs-on", or leave "rule" out.',
  },
  'notice-over-region': {
    message: 'In {{region}} the borrower may be bound to at most {{maximum}} days of notice.',
    hint: 'Write {{maximum}} or less.',
  },
  'late-charge-buys-nothing': {
    message: 'A line of the family “{{family}}” buys nothing, so no seller can charge it.',
    hint: 'Take "lateCharge" away, or move it to a card or a pay-later line.',
  },
  'subscription-buys-nothing': {
    message: 'A line of the family “{{family}}” can’t be charged by a seller.',
    hint: 'Name a card or a pay-later line, or take "payWith" away: then it is paid in cash.',
  },
  'missing-english': {
    message: 'No English text here. Readers in English will see the Chinese.',
    hint: 'Add "en": "…" beside it.',
  },
  'missing-chinese': {
    message: 'No Chinese text here. Readers in Chinese will see the English.',
    hint: 'Add "zh-CN": "…" beside it.',
  },
  'text-too-long': {
    message: '“{{key}}” takes about {{found}} columns; the screen has room for {{maximum}}.',
    hint: 'Shorten it, or move part of it into the text below. A Chinese character counts as two.',
  },
  'unknown-parameter': {
    message: 'There is no parameter “{{found}}”.',
    hint: 'Did you mean "{{nearest}}"?',
  },
  'unknown-parameter-unlike': {
    message: 'There is no parameter “{{found}}”.',
    hint: 'The parameters of this file are: {{known}}.',
  },
  'parameter-unit': {
    message: '“{{found}}” is in {{unit}}; “{{key}}” is in {{wanted}}.',
    hint: 'Give the parameter the unit {{wanted}}, or use another one here.',
  },
  'parameter-range': {
    message: 'The default does not lie between {{minimum}} and {{maximum}}.',
    hint: 'Write min, max and default so that min is the least and max the most.',
  },
  'parameter-steps': {
    message: 'The default is not reached from {{minimum}} in steps of {{step}}.',
    hint: 'Choose a step above 0 that leads from min to the default.',
  },
  'parameter-unused': {
    message: 'Nothing uses the parameter “{{found}}”.',
    hint: 'Write { "parameter": "{{found}}" } where it should stand, or take it away.',
  },
  'parameters-at-least': {
    message:
      'With every parameter at its least, the file no longer holds together: see line {{line}}.',
    hint: 'Raise a min, or mend the place that line {{line}} names.',
  },
  'parameters-at-most': {
    message:
      'With every parameter at its most, the file no longer holds together: see line {{line}}.',
    hint: 'Lower a max, or mend the place that line {{line}} names.',
  },
  'unknown-product': {
    message: 'The catalogue has no product “{{found}}”.',
    hint: 'Did you mean "{{nearest}}"?',
  },
  'unknown-product-unlike': {
    message: 'The catalogue has no product “{{found}}”.',
    hint: 'It has: {{known}}.',
  },
  'product-other-region': {
    message: '“{{found}}” is a product of region {{region}}; this scenario plays in {{wanted}}.',
    hint: 'Choose a product of {{wanted}}, or set the scenario’s region to {{region}}.',
  },
  'needs-one-timing': {
    message: 'A draw needs one day or one span.',
    hint: 'Write "on" or "between", and only one of them.',
  },
  'set-off-with-timing': {
    message: 'A draw or an option sets this event off; it has a timing of its own as well.',
    hint: 'Take the timing away, or what sets it off.',
  },
  'first-needs-if': {
    message: '“firstWithin” waits for a condition, and there is none.',
    hint: 'Add "if": the event comes on the first morning on which it holds.',
  },
  'after-itself': {
    message: 'This event waits for itself.',
    hint: 'Name another event in "after".',
  },
  'after-circle': {
    message: 'These events wait for each other in a circle, so that none can come.',
    hint: 'Give one of them a day of its own.',
  },
  'unknown-choice-option': {
    message: 'That choice has no option “{{found}}”.',
    hint: 'Its options are: {{known}}.',
  },
  'not-a-choice': {
    message: '{{found}} needs a choice; the event named here is of kind “{{kind}}”.',
    hint: 'Name an event with "kind": "choice".',
  },
  'not-a-check': {
    message: '{{found}} is an event of kind “{{kind}}”; only a check can be answered right.',
    hint: 'Name an event with "kind": "check".',
  },
  'unknown-counter': {
    message: 'There is no counter “{{found}}”.',
    hint: 'Did you mean "{{nearest}}", on line {{nearestLine}}?',
  },
  'unknown-counter-unlike': {
    message: 'There is no counter “{{found}}”.',
    hint: 'The counters of this file are: {{known}}. Add it to "counters".',
  },
  'unknown-recurring': {
    message: 'There is no regular income or cost “{{found}}”.',
    hint: 'Did you mean "{{nearest}}", on line {{nearestLine}}?',
  },
  'unknown-recurring-unlike': {
    message: 'There is no regular income or cost “{{found}}”.',
    hint: 'There are: {{known}}.',
  },
  'charge-not-for-family': {
    message: '{{found}} is a line of family “{{family}}”, which can’t be charged a single amount.',
    hint: 'Charge a pay-later line or a card.',
  },
  'required-without-way': {
    message: 'This choice must be made, yet every option has a condition: there may be no way on.',
    hint: 'Leave one option without "if", or write "required": false.',
  },
  'unavailable-without-if': {
    message: 'The option can always be chosen, so its reason is never shown.',
    hint: 'Add "if", or take "unavailable" away.',
  },
  'right-needs-one': {
    message: 'It is not clear when this answer is right.',
    hint: 'Write "right": true or false, or a condition in "rightIf", and only one of them.',
  },
  'single-needs-one-right': {
    message: 'Right answers here: {{found}}.',
    hint: 'A single question has exactly one, a multiple one at least one.',
  },
  'answer-unit': {
    message: 'The answer is in another unit than the learner is asked for.',
    hint: 'Write "unit": "{{wanted}}".',
  },
  'answer-needs': {
    message: '“{{figure}}” needs “{{key}}” beside it.',
    hint: 'Add "{{key}}": … in these braces.',
  },
  'condition-never': {
    message: 'What is asked of “{{metric}}” here contradicts the rest: both can’t hold on one day.',
    hint: 'Change one of the two, or put them into "any".',
  },
  'goal-not-measured': {
    message: '“{{metric}}” can’t measure this goal: nothing in the file changes it step by step.',
    hint: 'Use a metric that moves, or let an option change the counter.',
  },
  'partial-no-range': {
    message: '“from” and “to” are the same, so that there is no share to earn.',
    hint: 'Write where nothing is earned in "from", and where all of it is in "to".',
  },
  'unknown-placeholder': {
    message: 'The text names “{{found}}” in braces, but no fact has that name.',
    hint: 'Add a fact with this name, or use one of: {{known}}.',
  },
  'fact-unused': {
    message: 'This text does not use the fact “{{found}}”.',
    hint: 'Write its name in braces where it belongs, or take it away.',
  },
  'more-problems': {
    message: '{{count}} more places follow from here on.',
    hint: 'Mend some of those above and check again.',
  },
};
