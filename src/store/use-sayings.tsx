import { ASKED_ALOUD, type AskedAloud, sayingOf } from '../domain/saying.ts';
import type { Item } from './types.ts';
import { useQuery } from './use-query.tsx';

/** A question as somebody says it, with the sound of it. */
export interface Said {
  readonly saying: Item;
  readonly language: string;
  readonly sound: Item;
}

/** How people of this route say a question of the consent, by language; where one was said again, the later one. */
export function useSayings(question: AskedAloud): readonly Said[] {
  const read = useQuery(
    async ({ queries }) => {
      const sayings = (await queries.ofKind('saying')).filter(
        ({ values }) => sayingOf(values).question === question,
      );
      const found = await Promise.all(
        sayings.map(async (saying) => {
          const { media, language } = sayingOf(saying.values);
          const sound = media && (await queries.get({ scope: saying.scope, id: media }));
          return sound && sound.state === 'live' ? [{ saying, language, sound }] : [];
        }),
      );
      return found.flat();
    },
    [question],
  );
  const byLanguage = new Map<string, Said>();
  for (const one of read ?? []) if (!byLanguage.has(one.language)) byLanguage.set(one.language, one);
  return [...byLanguage.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** The languages in which all questions of the consent were recorded. */
export function useSaidLanguages(): readonly string[] {
  const read = useQuery(async ({ queries }) => {
    const sayings = (await queries.ofKind('saying')).map(({ values }) => sayingOf(values));
    const inAll = ({ language }: { language: string }) =>
      ASKED_ALOUD.every((question) =>
        sayings.some((one) => one.question === question && one.language === language && one.media),
      );
    return [...new Set(sayings.filter(inAll).map(({ language }) => language))].sort();
  }, []);
  return read ?? [];
}
