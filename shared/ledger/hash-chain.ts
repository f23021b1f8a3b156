import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Canonical } from './canonical-json.ts';
import type { Entry } from './entry.ts';

/** The link before the first one. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The next link: it changes when anything before or in `record` changes. */
export function nextLink(previous: string, record: Canonical): string {
  return hashOfText(`${previous}\n${canonicalJson(record)}`);
}

/**
 * The hash that a certificate carries for a journal. It shows damage and slips, not forgery:
 * whoever can rewrite the whole journal can rewrite the chain.
 */
export function journalHash(journal: readonly Entry[]): string {
  let link = CHAIN_START;
  for (const entry of journal) link = nextLink(link, entry as unknown as Canonical);
  return link;
}
