import type { MessageFormat } from '@saksgang/domain';
import { err, ok, type Result } from '@saksgang/kernel';
import type { z } from 'zod';
import {
  privateV1,
  privateV2,
  publicV1,
  publicV2,
  type PrivateMessage,
  type PublicMessage,
} from './portal-schema.ts';

/** A field that breaks a rule, never its value. `$` is the whole message. */
export interface MessageIssue {
  readonly field: string;
  readonly rule: string;
}

/** A message that has been understood. */
export type PortalMessage =
  | { readonly format: 'offentlig.v1' | 'offentlig.v2'; readonly content: PublicMessage }
  | { readonly format: 'privat.v1' | 'privat.v2'; readonly content: PrivateMessage };

type Read<T> = Result<T, readonly MessageIssue[]>;

/** Reads the bytes of a message: UTF-8, JSON, one of the portal's four formats. */
export function readMessage(bytes: Uint8Array): Read<PortalMessage> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const format = formatOf(json.value);
  if (format === null) return whole('unknownFormat');
  return readAs(format, json.value);
}

function readJson(bytes: Uint8Array): Read<unknown> {
  const text = decodeUtf8(bytes);
  if (text === null) return whole('notUtf8');
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return whole('notJson');
  }
}

/** A leading byte order mark is no part of the text. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The message does not say its format; its fields do. `andreSynspunkter` came with version 2 of
 * `offentlig`, and `skjultIdentitet` left with version 1 of `privat`.
 */
function formatOf(message: unknown): MessageFormat | null {
  const isPublic = has(message, 'offentligMelder') || has(message, 'offentligBarn');
  const isPrivate = has(message, 'privatMelder') || has(message, 'privatBarn');
  if (isPublic === isPrivate) return null;
  if (isPublic) {
    return has(at(message, 'melding'), 'andreSynspunkter') ? 'offentlig.v2' : 'offentlig.v1';
  }
  return has(at(message, 'privatMelder'), 'skjultIdentitet') ? 'privat.v1' : 'privat.v2';
}

function readAs(format: MessageFormat, message: unknown): Read<PortalMessage> {
  switch (format) {
    case 'offentlig.v1':
      return read(publicV1, message, (content) => ({ format, content }));
    case 'offentlig.v2':
      return read(publicV2, message, (content) => ({ format, content }));
    case 'privat.v1':
      return read(privateV1, message, (content) => ({ format, content }));
    case 'privat.v2':
      return read(privateV2, message, (content) => ({ format, content }));
  }
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  message: unknown,
  build: (content: z.output<Schema>) => PortalMessage,
): Read<PortalMessage> {
  const parsed = schema.safeParse(message);
  if (parsed.success) return ok(build(parsed.data));
  return err(
    parsed.error.issues.map((issue) => ({
      field: fieldName(issue.path),
      rule: ruleOf(issue, issue.path.reduce(at, message)),
    })),
  );
}

function ruleOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined || value === null) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrongType';
    case 'invalid_format':
      return 'wrongFormat';
    case 'too_small':
      return 'tooFew';
    case 'too_big':
      return 'tooMany';
    case 'custom':
      return String(issue.params?.['rule'] ?? issue.code);
    default:
      return issue.code;
  }
}

/** `offentligBarn[0].fnr` */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function has(value: unknown, key: string): boolean {
  return at(value, key) !== undefined;
}

function at(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function whole(rule: string): Read<never> {
  return err([{ field: '$', rule }]);
}
