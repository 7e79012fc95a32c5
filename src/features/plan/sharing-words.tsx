import { jsonWords } from '../../domain/json-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { PlanSharing } from '../../store/share-plan.ts';
import type { Item } from '../../store/types.ts';
import { Notice } from '../../ui/notice.tsx';

/** What the route is about to see of a private plan, and what of it stays where it is. */
export function SharingWords({ sharing }: { sharing: PlanSharing }) {
  const { t, format } = useI18n();
  const { voices, photos, closed, unmade } = sharing;
  const called = ({ kind, values, at }: Item) =>
    kind === 'inspiration'
      ? t('road.end', { name: t('road.voice'), words: jsonWords(values['copy']) || format.moment(at) })
      : t('mates.privateOne', { when: format.moment(at) });
  return (
    <>
      <p>{t('mates.privateAskHint')}</p>
      {voices + photos > 0 && <p>{t('mates.privateMedia', { count: voices + photos })}</p>}
      {closed.length > 0 && (
        <Notice kind="warn" live={false}>
          {t('mates.privateCloses', { count: closed.length })}
          <ul>
            {closed.map((item) => (
              <li key={item.key} dir="auto">
                {called(item)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unmade > 0 && <p>{t('mates.privateUnmade', { count: unmade })}</p>}
    </>
  );
}
