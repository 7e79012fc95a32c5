import { deviceOf, memberNames } from '../../domain/device.ts';
import type { Done } from '../../domain/done.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery, useStore } from '../../store/use-query.tsx';

/** Gives who did something and when, as words for a sentence. */
export function useDoneWords(): (done: Done) => { who: string; when: string } {
  const { t, format } = useI18n();
  const { profile } = useStore();
  const names = useQuery(async ({ queries }) =>
    memberNames((await queries.ofKind('device')).map(({ values }) => deviceOf(values))),
  );
  return ({ by, at }) => ({
    who: by === profile.member ? t('listen.you') : (names?.get(by ?? '') ?? t('listen.someone')),
    when: at === undefined ? '' : format.moment(at),
  });
}
