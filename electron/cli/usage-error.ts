/** The call's words are off: said in one line, without a stack. */
export class UsageError extends Error {}
