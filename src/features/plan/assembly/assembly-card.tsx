import { Check, Pencil } from 'lucide';
import { commentOf } from '../../../domain/plan-parts/comment.ts';
import { ASSEMBLY_SAYS, assemblyCommentId, assemblyTold } from '../../../domain/plan-parts/assembly.ts';
import { aloud } from '../../../export/plan/assembly.ts';
import type { DocumentPart } from '../../../export/plan/document.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { useSave } from '../../../store/use-save.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Header } from '../../../ui/header.tsx';
import { ListenButton } from '../../../ui/listen-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { CellVersions } from '../plan-cell.tsx';
import { BlockShown } from '../show/one-slide.tsx';
import { Tell } from '../tell.tsx';
import { Turn } from '../turn.tsx';
import { useCardMedia } from '../use-card-media.ts';
import styles from './assembly.module.css';
import type { Assembly } from './use-assembly.ts';

interface AssemblyCardProps {
  readonly plan: Item;
  readonly assembly: Assembly;
  readonly cards: readonly DocumentPart[];
  readonly here: number;
}

const ICONS = { agree: Check, change: Pencil };

/** One card in letters that a room can read, and below it what the room says. */
export function AssemblyCard({ plan, assembly, cards, here }: AssemblyCardProps) {
  const { t, lang } = useI18n();
  const card = cards[here];
  if (card === undefined) return null;
  const { item, says, write } = assembly;
  const place = `/plan/${plan.id}/assembly`;
  const [before, after] = [cards[here - 1], cards[here + 1]];
  const said = says(card.id);
  return (
    <div class={styles.card}>
      <Header
        title={card.title}
        subtitle={t('contest.assemblyOf', { number: here + 1, total: cards.length })}
        back={{ href: place, label: t('contest.assembly') }}
      />
      <ListenButton
        words={aloud(card)}
        lang={lang}
        label={t('plan.listen')}
        stopLabel={t('plan.stopListening')}
      />
      <div class={styles.read}>
        {card.blocks.map((block, at) => (
          // They have no name of their own, and none moves.
          <BlockShown key={at} block={block} scope={plan.scope} />
        ))}
      </div>
      <Section title={t('contest.assemblySays')}>
        <Stack>
          <Choice
            hideLegend
            legend={t('contest.assemblySays')}
            options={ASSEMBLY_SAYS.map((value) => ({
              value,
              label: t(`contest.says.${value}`),
              icon: ICONS[value],
            }))}
            value={said}
            onChange={(value) => void write({ [`said.${card.id}`]: value })}
          />
          <CellVersions
            item={item}
            field={`said.${card.id}`}
            show={(value) => t(`contest.says.${value === 'agree' ? 'agree' : 'change'}`)}
          />
          {said === 'change' && <Change plan={plan} assembly={assembly} card={card.id} />}
        </Stack>
      </Section>
      <Turn
        back={{ href: before ? `${place}/${before.id}` : place, label: t('plan.back') }}
        on={{
          href: `${place}/${after?.id ?? 'end'}`,
          label: t(after ? 'plan.next' : 'contest.assemblyToEnd'),
        }}
      />
    </div>
  );
}

interface ChangeProps {
  readonly plan: Item;
  readonly assembly: Assembly;
  readonly card: string;
}

/** What is to be changed: a comment of the card, which the team settles once it has. */
function Change({ plan, assembly, card }: ChangeProps) {
  const { t } = useI18n();
  const { now, profile } = useStore();
  const save = useSave();
  const media = useCardMedia(plan.id) ?? [];
  const told = assemblyTold(assembly.item.id, card);
  const comment = { scope: plan.scope, kind: 'comment', id: assemblyCommentId(assembly.item.id, card) };
  const { id, scope } = comment;
  const item = useQuery(({ queries }) => queries.get({ scope, id }), [scope, id]);
  const initial = { plan: plan.id, card, told, author: profile.member, created: Math.round(now()) };
  return (
    <>
      <p class={styles.small}>{t('contest.assemblyVoice')}</p>
      <Tell
        title={t('contest.assemblyChange')}
        spoken={{ owner: plan.id, scope: plan.scope, card: told }}
        text={{ ...comment, field: 'body', initial }}
        hasWords={commentOf(item?.values ?? {}).body !== ''}
        media={media}
        onBegin={() => void save((store) => store.write({ ...comment, initial, fields: {} }))}
      />
    </>
  );
}
