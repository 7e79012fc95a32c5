import { deviceOf, memberNames } from '../../domain/device.ts';
import { labelOf } from '../../domain/field.ts';
import type { Note } from '../../domain/note.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery, useStore } from '../../store/use-query.tsx';

type Authored = Pick<Note, 'author' | 'created' | 'labels'>;

/** "You · 3 Mar, 14:02": who wrote something, and when. */
export function useByline({ author, created, labels }: Authored): string {
  const { t, format } = useI18n();
  const { profile } = useStore();
  const devices = useQuery(({ queries }) => queries.ofKind('device')) ?? [];
  const names = memberNames(devices.map(({ values }) => deviceOf(values)));
  const name = author === profile.member ? t('shell.you') : names.get(author ?? '');
  const when = created === undefined ? undefined : format.moment(created);
  const label = labelOf(labels) === 'invented' && t('words.label.invented');
  return [name, when, label].filter(Boolean).join(' · ');
}
