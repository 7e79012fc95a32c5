import { Check, History } from 'lucide';
import { useRoute } from 'preact-iso';
import { cardsOf, PLAN_CARDS, type PlanCard as Card, planOf } from '../../domain/plan.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Comments } from './comments.tsx';
import { Inspirations } from './inspirations.tsx';
import { CardEnough } from './card-enough.tsx';
import { CardSay } from './card-say.tsx';
import { NO_PARTS, PlanCards } from './plan-cards.tsx';
import { CardParts } from './parts/card-parts.tsx';
import { NoPlan } from './plan-page.tsx';
import styles from './plan.module.css';
import { Turn } from './turn.tsx';
import { usePlanParts } from './use-plan-parts.ts';
import { usePlan } from './use-plan.ts';

/** One card of a plan: its question, an example, and what the team says. */
export function PlanCard() {
  const { params } = useRoute();
  const id = params['id'] ?? '';
  const read = usePlan(id);
  const card = PLAN_CARDS.find(({ field }) => field === params['card']);
  if (read === undefined) return null;
  if (read.item?.state !== 'live' || !card) return <NoPlan />;
  return <OneCard key={`${id}/${card.field}`} item={read.item} card={card} />;
}

function OneCard({ item, card }: { item: Item; card: Card }) {
  const { t } = useI18n();
  const plan = planOf(item.values);
  const parts = usePlanParts(item.id);
  const { scope, id } = item;
  const { field } = card;
  // a card for home that is opened early counts with all ten
  const isShort = card.part === 'concept' && cardsOf(plan).length < PLAN_CARDS.length;
  const cards = isShort ? cardsOf(plan) : PLAN_CARDS;
  return (
    <div class={styles.parts}>
      <nav class={styles.beside} aria-label={t('plan.allCards')}>
        <PlanCards id={id} plan={plan} parts={parts ?? NO_PARTS} current={field} />
      </nav>
      <div class={styles.card}>
        <Header
          title={t('plan.cardTitle', { number: card.number, total: cards.length, name: t(`cards.${field}`) })}
          back={{ href: `/plan/${id}`, label: plan.title || t('plan.untitled') }}
        />
        <Asked field={field} />
        {parts && <CardEnough plan={plan} parts={parts} field={field} />}
        <CardSay item={item} field={field} />
        <LinkButton
          kind="plain"
          icon={History}
          href={`/history/${scope}/${encodeURIComponent(id)}?field=${field}`}
        >
          {t('history.link')}
        </LinkButton>
        {field === 'inspired' && <Inspirations plan={id} />}
        <CardParts plan={item} field={field} />
        <Comments plan={item} card={field} />
        <Turning id={id} at={cards.indexOf(card)} cards={cards} />
      </div>
    </div>
  );
}

/** The question of a card, with an answer from elsewhere as an example. */
function Asked({ field }: { field: Card['field'] }) {
  const { t, lang } = useI18n();
  const [question, example] = [t(`cards.${field}.ask`), t(`cards.${field}.example`)];
  return (
    <Stack gap="tight">
      <p class={styles.question}>{question}</p>
      <p class={styles.example}>
        <strong>{t('plan.example')}</strong> {example}
      </p>
      <ListenButton
        words={`${question} ${t('plan.example')} ${example}`}
        lang={lang}
        label={t('plan.listen')}
        stopLabel={t('plan.stopListening')}
      />
    </Stack>
  );
}

/** After the last one all of them are seen again. */
function Turning({ id, at, cards }: { id: string; at: number; cards: readonly Card[] }) {
  const { t } = useI18n();
  const [before, after] = [cards[at - 1], cards[at + 1]];
  const all = `/plan/${id}`;
  return (
    <Turn
      back={{
        href: before ? `${all}/${before.field}` : all,
        label: t(before ? 'plan.back' : 'plan.allCards'),
      }}
      on={{ href: after ? `${all}/${after.field}` : all, label: t(after ? 'plan.next' : 'kit.done') }}
      icon={after ? undefined : Check}
    />
  );
}
