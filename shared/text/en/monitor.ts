/** Words for the monitor of abnormal closing, in English. */
export const monitorEn = {
  rule: {
    'borrow-then-close': {
      name: 'Borrowed, then closing',
      what: '{{percent}}% of the limit or more borrowed within {{days}} days before the closing was asked for',
    },
    'failed-checks': {
      name: 'Identity checks failed',
      what: '{{count}} checks failed on the line within {{days}} days',
    },
    'new-device': {
      name: 'A new device',
      what: 'a device first seen within {{days}} days before the closing was asked for',
    },
    'many-lines': {
      name: 'Many lines at once',
      what: '{{count}} lines asked to close within {{days}} days',
    },
    'during-dispute': {
      name: 'During a complaint or a dispute',
      what: 'the closing asked for while a complaint or a dispute about the line is unanswered',
    },
    'after-limit-raise': {
      name: 'After a raise of the limit',
      what: 'the limit raised within {{days}} days before the closing was asked for',
    },
  },
  measure: {
    hold_one: 'hold the closing for {{count}} day',
    hold_other: 'hold the closing for {{count}} days',
    'call-back_one': 'call back; {{count}} day',
    'call-back_other': 'call back; {{count}} days',
    'step-up': 'one more proof of identity; no waiting',
  },
  fact: {
    borrowed: '{{amount, money}} borrowed on {{line}}, whose limit is {{limit, money}}',
    asked: 'Closing of {{line}} asked for',
    'check-failed': 'Identity check failed on {{line}}',
    'new-device': 'A device seen for the first time',
    complained: 'Complaint about {{line}}',
    answered: 'Complaint about {{line}} answered',
    disputed: '{{amount, money}} on {{line}} disputed',
    'dispute-answered': 'Dispute about {{line}} answered',
    'limit-raised': 'Limit of {{line}} raised by {{amount, money}}',
  },
} as const;
