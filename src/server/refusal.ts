/** What the endpoint answers when it writes nothing: an HTTP status, a sentence, and beside 409 the files as they are. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 409 | 413 | 415 | 422 | 500 | 503 | 507;
  readonly message: string;
  readonly files?: Readonly<Record<string, string>>;
}

export const refuse = (status: Refusal["status"], message: string): { ok: false; error: Refusal } => ({
  ok: false,
  error: { status, message },
});
