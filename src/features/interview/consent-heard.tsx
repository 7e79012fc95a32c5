import { Ear, PenLine, Volume2 } from 'lucide';
import { heardFrom, waysGiven } from '../../domain/consent-given.ts';
import { closedIn } from '../../domain/consent-state.ts';
import { interviewOf } from '../../domain/interview.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import styles from './consent.module.css';
import type { FullPartProps } from './full-answers.tsx';
import { useConsents } from './use-consents.ts';

/** Aloud or in writing, and the way to the very moment of the recording in which it was said. */
export function ConsentHeard({ consent, of: { scope, id } }: FullPartProps) {
  const { t } = useI18n();
  const { consents } = useConsents({ scope, id });
  const { media } = consent;
  const read = useQuery(
    async ({ queries }) => ({
      interview: await queries.get({ scope, id }),
      sound: media === undefined ? undefined : await queries.get({ scope, id: media }),
    }),
    [scope, id, media],
  );
  const ways = waysGiven(consent);
  const isThere = read?.sound?.state === 'live' && !closedIn(consents).sound;
  const heard = isThere
    ? heardFrom(consent, interviewOf(read.interview?.values ?? {}).interpreter !== '')
    : undefined;
  const page = `/interview/${scope}/${encodeURIComponent(id)}`;
  if (ways.length === 0) return null;
  return (
    <div class={styles.line}>
      <State icon={ways.includes('spoken') ? Volume2 : PenLine}>
        {ways.map((way) => t(`consent.${way}`)).join(' · ')}
      </State>
      {heard && (
        <LinkButton icon={Ear} href={`${page}?media=${encodeURIComponent(heard.media)}&from=${heard.from}`}>
          {t('consent.heard')}
        </LinkButton>
      )}
    </div>
  );
}
