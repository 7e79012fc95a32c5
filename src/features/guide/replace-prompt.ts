import { questionOf, textField } from '../../domain/question.ts';
import { releaseReplaced } from '../../store/release.ts';
import type { RouteStore } from '../../store/route-store.ts';

export interface Replacing {
  /** id of the question */
  readonly record: string;
  readonly language: string;
  /** Writes what is in its place now; false where that was not saved. */
  readonly write: () => Promise<boolean>;
}

/**
 * Puts another recording, or none, in the place of how a question is said; what was there before goes, unless a copy of the
 * guide says it too. Where two phones had each recorded one, both go. @throws SaveError
 */
export async function replacePrompt(
  store: RouteStore,
  { record, language, write }: Replacing,
): Promise<void> {
  const { queries } = store;
  const versions = await queries.versions({ scope: 'programme', id: record }, textField('prompt', language));
  if (!(await write())) return;
  const questions = [...(await queries.ofKind('question')), ...(await queries.ofKind('question', 'bin'))];
  const said = new Set(
    questions.flatMap(({ id, values }) => Object.values(questionOf({ ...values, id }).prompt)),
  );
  const gone = versions.flatMap(({ value: id }) =>
    typeof id === 'string' && id !== '' && !said.has(id) ? [{ scope: 'programme', id } as const] : [],
  );
  await releaseReplaced(store, gone);
}
