import { Check, CircleMinus, History } from 'lucide';
import { useRoute } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import { type AskedCard, cardsShown, strangeCard } from '../../domain/plan-parts/cards.ts';
import { planOf } from '../../domain/plan.ts';
import { askedWords } from '../../i18n/card-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Header } from '../../ui/header.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { Comments } from './comments.tsx';
import { Inspirations } from './inspirations.tsx';
import { CardEnough } from './card-enough.tsx';
import { CardSay } from './card-say.tsx';
import { cardTarget } from './card-target.ts';
import { PlanCards } from './plan-cards.tsx';
import { CardParts } from './parts/card-parts.tsx';
import { NoPlan } from './plan-page.tsx';
import styles from './plan.module.css';
import { type AskedParts, usePlanParts } from './use-plan-parts.ts';
import { useAround, usePlan } from './use-plan.ts';
import { Turn } from './turn.tsx';

/** One card of a plan: its question, an example, and what the team says. */
export function PlanCard() {
  const { params } = useRoute();
  const id = params['id'] ?? '';
  const name = params['card'] ?? '';
  const read = usePlan(id);
  const parts = usePlanParts(id);
  if (read === undefined || parts === undefined) return null;
  if (read.item?.state !== 'live') return <NoPlan />;
  const { asked, off } = parts.deck;
  const card = [...asked, ...off].find((each) => each.id === name);
  // What somebody said is shown, also where the card itself isn't here.
  if (!card && !parts.own.has(name) && !parts.media.has(name)) return <NoPlan />;
  return <Around key={`${id}/${name}`} item={read.item} name={name} found={card} parts={parts} />;
}

interface AroundProps {
  readonly item: Item;
  readonly name: string;
  readonly found: AskedCard | undefined;
  readonly parts: AskedParts;
}

/** Drawn anew only when something that it shows has changed. */
function Around({ item, name, found, parts }: AroundProps) {
  const around = useAround(item, name);
  const card = useMemo(() => found ?? strangeCard(name), [found, name]);
  return useMemo(() => <OneCard item={around} card={card} parts={parts} />, [around, card, parts]);
}

interface OneCardProps {
  readonly item: Item;
  readonly card: AskedCard;
  readonly parts: AskedParts;
}

function OneCard({ item, card, parts }: OneCardProps) {
  const { t } = useI18n();
  const plan = planOf(item.values);
  const { field } = card;
  const { title } = askedWords(t, card);
  // a card for home that is opened early counts with all of them
  const shown = cardsShown(plan, parts);
  const cards = card.part === 'concept' ? shown : parts.cards;
  const isAsked = card.number > 0;
  const words = cardTarget(item, card);
  return (
    <div class={styles.parts}>
      <nav class={styles.beside} aria-label={t('plan.allCards')}>
        <PlanCards item={item} plan={plan} parts={parts} current={card.id} />
      </nav>
      <div class={styles.card} data-in-order>
        <Header
          title={
            isAsked ? t('plan.cardTitle', { number: card.number, total: cards.length, name: title }) : title
          }
          back={{ href: `/plan/${item.id}`, label: plan.title || t('plan.untitled') }}
        />
        <Asked card={card} />
        {isAsked ? (
          <CardEnough plan={plan} parts={parts} card={card} />
        ) : (
          <State icon={CircleMinus}>{t('planCards.notAskedHint')}</State>
        )}
        <CardSay item={item} card={card}>
          {field === 'inspired' && <Inspirations plan={item.id} />}
          <CardParts plan={item} field={field} />
        </CardSay>
        {(field !== undefined || parts.own.has(card.id)) && (
          <div>
            <LinkButton
              kind="plain"
              icon={History}
              href={`/history/${words.scope}/${encodeURIComponent(words.id)}?field=${words.field}`}
            >
              {t('history.link')}
            </LinkButton>
          </div>
        )}
        <Comments plan={item} card={card.id} />
        <Turning id={item.id} at={cards.findIndex(({ id }) => id === card.id)} cards={isAsked ? cards : []} />
      </div>
    </div>
  );
}

/** The question of a card, with an answer from elsewhere as an example. */
function Asked({ card }: { card: AskedCard }) {
  const { t, lang } = useI18n();
  const { ask, example } = askedWords(t, card);
  if (ask === '' && example === '') return null;
  return (
    <Stack gap="tight">
      {ask !== '' && (
        <p class={styles.question} dir="auto">
          {ask}
        </p>
      )}
      {example !== '' && (
        <p class={styles.example}>
          <strong>{t('plan.example')}</strong> <bdi>{example}</bdi>
        </p>
      )}
      <ListenButton
        words={[ask, example && `${t('plan.example')} ${example}`].filter(Boolean).join(' ')}
        lang={lang}
        label={t('plan.listen')}
        stopLabel={t('plan.stopListening')}
      />
    </Stack>
  );
}

/** After the last one all of them are seen again. */
function Turning({ id, at, cards }: { id: string; at: number; cards: readonly AskedCard[] }) {
  const { t } = useI18n();
  const [before, after] = [cards[at - 1], cards[at + 1]];
  const all = `/plan/${id}`;
  return (
    <Turn
      back={{
        href: before ? `${all}/${before.id}` : all,
        label: t(before ? 'plan.back' : 'plan.allCards'),
      }}
      on={{ href: after ? `${all}/${after.id}` : all, label: t(after ? 'plan.next' : 'kit.done') }}
      icon={after ? undefined : Check}
    />
  );
}
