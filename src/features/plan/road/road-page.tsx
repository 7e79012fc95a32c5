import { Milestone } from 'lucide';
import { useRoute } from 'preact-iso';
import { useMemo, useState } from 'preact/hooks';
import { planOf } from '../../../domain/plan.ts';
import { layOutPage } from '../../../domain/road/lay-out.ts';
import { pagesOf } from '../../../domain/road/pages.ts';
import type { Measure, RoadParts } from '../../../domain/road/parts.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useProgramme } from '../../../store/use-programme.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Header } from '../../../ui/header.tsx';
import { usePaper } from '../../../ui/map/use-paper.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { NoPlan } from '../plan-page.tsx';
import { usePlan } from '../use-plan.ts';
import { PAPER } from './colours.ts';
import { createMeasure } from './hand-measure.ts';
import { RoadActs } from './road-acts.tsx';
import { RoadDrawing } from './road-drawing.tsx';
import { RoadPicture } from './road-picture.tsx';
import { roadAlt, roadWords } from './road-words.ts';
import styles from './road.module.css';
import { useFaces } from './use-faces.ts';
import { type RoadRecords, useRoad } from './use-road.ts';
import { VoiceSheet } from './voice-sheet.tsx';

/** The plan as one picture: from today to where the team wants to go. */
export function RoadPage() {
  const { params } = useRoute();
  const read = usePlan(params['id'] ?? '');
  if (read === undefined) return null;
  const { item } = read;
  if (item?.kind !== 'plan' || item.state !== 'live') return <NoPlan />;
  return <OneRoad key={item.key} item={item} />;
}

function OneRoad({ item }: { item: Item }) {
  const { t } = useI18n();
  const records = useRoad(item);
  return (
    <>
      <div data-print="no">
        <Header
          title={t('road.title')}
          back={{ href: `/plan/${item.id}`, label: planOf(item.values).title || t('plan.untitled') }}
        />
      </div>
      {records && <Shown item={item} records={records} />}
    </>
  );
}

function Shown({ item, records }: { item: Item; records: RoadRecords }) {
  const i18n = useI18n();
  const { t } = i18n;
  const programme = useProgramme();
  const [heard, hear] = useState<string | undefined>(undefined);
  const [measure] = useState(createMeasure);
  const faces = useFaces(records);
  const of = useMemo(() => {
    const words = (use: 'group' | 'print' | 'public') => roadWords(i18n, records, { use, programme, faces });
    return { group: words('group'), print: words('print'), public: words('public') };
  }, [i18n, records, programme, faces]);
  const stays = of.group.voices.length - of.public.voices.length;
  return (
    <>
      <div data-print="no" class={styles.page}>
        <Stack>
          {records.steps.length === 0 && records.deck.asked.some(({ id }) => id === 'steps') ? (
            <Notice
              live={false}
              action={
                <LinkButton icon={Milestone} href={`/plan/${item.id}/steps`}>
                  {t('plan.addStep')}
                </LinkButton>
              }
            >
              {t('road.empty')}
            </Notice>
          ) : (
            <p class={styles.hint}>{t('road.hint')}</p>
          )}
          <RoadPicture of={of.group} measure={measure} plan={item.id} onVoice={hear} />
          <RoadActs of={of.public} measure={measure} plan={item.id} />
          {stays > 0 && <p class={styles.hint}>{t('road.stays', { count: stays })}</p>}
        </Stack>
        <VoiceSheet
          voice={records.voices.group.find(({ id }) => id === heard)}
          plan={item.id}
          onClose={() => hear(undefined)}
        />
      </div>
      <PaperRoad of={of.print} measure={measure} />
    </>
  );
}

/** A page that lies, without its margins: what A4 and Letter have room for. */
const PAGE = 1.4;

interface PaperRoadProps {
  readonly of: RoadParts;
  readonly measure: Measure;
}

/** The whole road on one page, a long one on several; who agreed to less than print is not on it. */
function PaperRoad({ of, measure }: PaperRoadProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const isPaper = usePaper();
  const pages = () =>
    pagesOf(of, {
      after: (step) => t('road.after', { number: String(step) }),
      on: (step) => t('road.goesOn', { number: String(step) }),
    });
  return (
    <div data-print="only">
      {isPaper &&
        pages().map((page) => (
          <div key={page.before?.steps ?? 0} class={styles.paper}>
            <RoadDrawing
              road={layOutPage(page, PAGE, measure)}
              of={page}
              colours={{ ...PAPER, bg: '#fff', raised: '#fff' }}
              alt={roadAlt(i18n, page)}
            />
          </div>
        ))}
    </div>
  );
}
