import { Mic, MicOff } from 'lucide';
import { interviewOf } from '../../domain/interview.ts';
import { isUnfinished } from '../../domain/unfinished.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useStore } from '../../store/use-query.tsx';
import { State } from '../../ui/state.tsx';
import type { LineMedia } from './use-line-media.ts';

interface SoundStateProps {
  readonly item: Item;
  readonly sound: Pick<LineMedia, 'parts' | 'live'>;
}

/** What somebody should know of a recording before they rely on it: that it has no sound, or that nobody has ended it. */
export function SoundState({ item, sound: { parts, live } }: SoundStateProps) {
  const { t } = useI18n();
  const { profile, now } = useStore();
  if (live) return null;
  const interview = interviewOf(item.values);
  // A copy for everyone has as much as the person who spoke agreed to.
  if (parts.length === 0)
    return interview.from === undefined ? <State icon={MicOff}>{t('notebook.noSound')}</State> : null;
  if (!isUnfinished(interview, parts, { member: profile.member, now: now() })) return null;
  return (
    <State icon={Mic} tone="warn">
      {t('notebook.unfinished')}
    </State>
  );
}
