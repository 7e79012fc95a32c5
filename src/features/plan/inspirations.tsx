import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { inspirationOf } from '../../domain/inspiration.ts';
import { byRank } from '../../domain/by-rank.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ChooseVoice } from './choose-voice.tsx';
import { OneInspiration } from './one-inspiration.tsx';
import { TakenAway, useTaken } from './taken-away.tsx';

/** The voices that inspired a plan: what is copied from each, and what is changed. */
export function Inspirations({ plan }: { plan: string }) {
  const { t } = useI18n();
  const [choosing, setChoosing] = useState(false);
  const taken = useTaken();
  const items = useQuery(({ queries }) => queries.linkedTo(plan, 'inspiration'), [plan]);
  if (!items) return <Pending />;
  const inspirations = items
    .map((item) => ({ item, ...inspirationOf(item.values), id: item.id }))
    .sort(byRank);
  return (
    <Section title={t('plan.inspirations')}>
      <Stack>
        {inspirations.length === 0 && <Notice live={false}>{t('plan.stillIdea')}</Notice>}
        <CaughtFocus label={t('plan.inspirations')} shown={inspirations.map(({ id }) => id).join(' ')}>
          <Stack>
            {inspirations.map(({ item, source }) => (
              <OneInspiration
                key={item.id}
                item={item}
                source={source}
                onTakeAway={() => void taken.takeAway(item)}
              />
            ))}
          </Stack>
        </CaughtFocus>
        <TakenAway taken={taken}>{t('plan.takenAway')}</TakenAway>
        <div data-print="no">
          <Button icon={Plus} onClick={() => setChoosing(true)}>
            {t('plan.addVoice')}
          </Button>
        </div>
        <ChooseVoice
          plan={plan}
          chosen={inspirations.map(({ source }) => source)}
          open={choosing}
          onClose={() => setChoosing(false)}
        />
      </Stack>
    </Section>
  );
}
