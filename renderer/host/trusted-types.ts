/**
 * The one policy for HTML text: react-aria's announcer empties its node with `innerHTML = ''`, and
 * nothing else may pass. SECURITY: no other methods, so script text and URLs are refused as well.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

export function refuseHtml(text: string): string {
  if (text === '') return '';
  throw new TypeError('HTML text is not allowed in this app.');
}

export function installTrustedTypes(): void {
  const trusted = (window as Window & { trustedTypes?: TrustedTypes }).trustedTypes;
  trusted?.createPolicy('default', { createHTML: refuseHtml });
}
