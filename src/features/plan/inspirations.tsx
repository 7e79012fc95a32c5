import { Plus, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { inspirationOf } from '../../domain/inspiration.ts';
import { byRank } from '../../domain/rank.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { ChooseVoice } from './choose-voice.tsx';
import { OneInspiration } from './one-inspiration.tsx';

/** The voices that inspired a plan: what is copied from each, and what is changed. */
export function Inspirations({ plan }: { plan: string }) {
  const { t } = useI18n();
  const save = useSave();
  const [choosing, setChoosing] = useState(false);
  const [taken, setTaken] = useState<Item | undefined>(undefined);
  const items = useQuery(({ queries }) => queries.linkedTo(plan, 'inspiration'), [plan]);
  if (!items) return null;
  const inspirations = items
    .map((item) => ({ item, ...inspirationOf(item.values), id: item.id }))
    .sort(byRank);
  const takeAway = async (item: Item) => {
    if (await save((store) => store.bin(item))) setTaken(item);
  };
  const giveBack = async (item: Item) => {
    if (await save((store) => store.restore(item))) setTaken(undefined);
  };
  return (
    <Section title={t('plan.inspirations')}>
      <Stack>
        {inspirations.length === 0 && <Notice live={false}>{t('plan.stillIdea')}</Notice>}
        {inspirations.map(({ item, source }) => (
          <OneInspiration key={item.id} item={item} source={source} onTakeAway={() => void takeAway(item)} />
        ))}
        {taken && (
          <Notice
            action={
              <Button icon={Undo2} onClick={() => void giveBack(taken)}>
                {t('kit.undo')}
              </Button>
            }
          >
            {t('plan.takenAway')}
          </Notice>
        )}
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
