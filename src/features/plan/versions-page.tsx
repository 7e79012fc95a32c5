import { BookmarkPlus, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { ownWords } from '../../domain/plan-parts/card.ts';
import { type CardDeck, cardWords, strangeCard } from '../../domain/plan-parts/cards.ts';
import { planOf } from '../../domain/plan.ts';
import { partsOf, type SnapshotPart } from '../../domain/plan-parts/snapshot.ts';
import { versionOf } from '../../domain/plan-parts/version.ts';
import { askedWords } from '../../i18n/card-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { keepVersion, returnTo } from '../../store/plan-versions.ts';
import type { Item } from '../../store/types.ts';
import { useDeck } from '../../store/use-deck.tsx';
import { useMemberNames } from '../../store/use-names.tsx';
import { useNameDraft, usePlanDraft } from '../../store/use-plan-draft.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { WithPlan } from './with-plan.tsx';
import styles from './plan.module.css';

/** Versions of a plan that were kept under a name, and the way back to each. */
export function VersionsPage() {
  return <WithPlan>{(item) => <Versions item={item} />}</WithPlan>;
}

type Done = { readonly kept: true } | { readonly back: string };

function Versions({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const tap = useSingleTap();
  const [asked, setAsked] = useState<Item | undefined>(undefined);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const versions = useQuery(({ queries }) => queries.linkedTo(item.id, 'version'), [item.id]);
  const deck = useDeck();
  const written = usePlanDraft(item.id);
  if (written === undefined) return null;
  const nameOf = (version: Item) => versionOf(version.values).name || t('mates.versionUnnamed');
  const goBack = async (version: Item) => {
    setAsked(undefined);
    const name = nameOf(version);
    const isBack = await save((store) => returnTo(store, item, version, t('mates.versionBefore', { name })));
    if (isBack) setDone({ back: name });
  };
  return (
    <div class={styles.page}>
      <Header
        title={t('mates.versions')}
        back={{ href: `/plan/${item.id}`, label: planOf(item.values).title || t('plan.untitled') }}
      />
      <KeepForm item={item} written={written.item} onKept={() => setDone({ kept: true })} />
      {done && (
        <Notice kind="ok">
          {'kept' in done ? t('mates.versionKept') : t('mates.versionBack', { name: done.back })}
        </Notice>
      )}
      {versions?.length === 0 && <p>{t('mates.versionsNone')}</p>}
      <Stack>
        {(deck && versions)?.toReversed().map((version) => (
          <OneVersion
            key={version.id}
            deck={deck}
            version={version}
            name={nameOf(version)}
            onReturn={() => setAsked(version)}
          />
        ))}
      </Stack>
      {asked && (
        <Sheet
          open
          title={t('mates.versionAsk', { name: nameOf(asked) })}
          closeLabel={t('kit.close')}
          onClose={() => setAsked(undefined)}
        >
          <Stack>
            <p>{t('mates.versionAskHint')}</p>
            <ButtonRow align="stretch">
              <Button onClick={() => setAsked(undefined)}>{t('kit.cancel')}</Button>
              <Button kind="act" icon={Undo2} onClick={() => tap(() => goBack(asked))}>
                {t('mates.versionDo')}
              </Button>
            </ButtonRow>
          </Stack>
        </Sheet>
      )}
    </div>
  );
}

interface KeepFormProps {
  readonly item: Item;
  /** what somebody has begun to write here */
  readonly written: Item | undefined;
  readonly onKept: () => void;
}

function KeepForm({ item, written, onKept }: KeepFormProps) {
  const { t } = useI18n();
  const save = useSave();
  const tap = useSingleTap();
  const name = useNameDraft(item.id, written, 'version');
  const keep = async () => {
    // In this order: what is still on its way to the draft must not come after it was emptied; what failed is let go of below.
    await name.flush();
    const isKept = await save(async (store) => {
      await keepVersion(store, item, name.value.trim(), name.emptied());
    });
    if (!isKept) return;
    name.clear();
    onKept();
  };
  return (
    <form
      class={styles.next}
      onSubmit={(event) => {
        event.preventDefault();
        tap(keep);
      }}
    >
      <Stack>
        <p>{t('mates.versionsHint')}</p>
        <Field
          label={t('mates.versionName')}
          hint={t('mates.versionExample')}
          value={name.value}
          onInput={name.change}
          onBlur={() => void name.flush()}
        />
        <div>
          <Button type="submit" kind="act" icon={BookmarkPlus}>
            {t('mates.keepVersion')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The cards on which a version says something, in the order of the route; dropped ones after the others. */
function writtenIn(parts: readonly SnapshotPart[], { asked, off }: CardDeck) {
  const plan = planOf(parts.find(({ kind }) => kind === 'plan')?.texts ?? {});
  const own = ownWords(
    parts
      .filter(({ kind }) => kind === 'own_card')
      .map(({ cells, texts }) => ({ values: { ...cells, ...texts } })),
  );
  const here = [...asked, ...off];
  const strange = [...own.keys()].filter((id) => !here.some((card) => card.id === id)).map(strangeCard);
  return [...here, ...strange]
    .map((card) => ({ card, words: cardWords(card, plan, { own }) }))
    .filter(({ words }) => words !== '');
}

interface OneVersionProps {
  readonly deck: CardDeck;
  readonly version: Item;
  readonly name: string;
  readonly onReturn: () => void;
}

function OneVersion({ deck, version, name, onReturn }: OneVersionProps) {
  const { t, format } = useI18n();
  const { author, created } = versionOf(version.values);
  const by = useMemberNames()(author);
  const parts = partsOf(version.values);
  const plan = parts.find(({ kind }) => kind === 'plan');
  const title = plan?.cells['title'];
  const beside = parts.filter(({ kind }) => kind !== 'plan' && kind !== 'own_card');
  const written = writtenIn(parts, deck);
  return (
    <Card
      title={name}
      eyebrow={t('mates.versionBy', {
        name: by.mine ? t('shell.you') : by.name || t('shell.someone'),
        when: created === undefined ? '' : format.moment(created),
      })}
      actions={
        <Button icon={Undo2} onClick={onReturn}>
          {t('mates.versionReturn')}
        </Button>
      }
    >
      <Fold summary={t('mates.versionLook')}>
        <Stack>
          {typeof title === 'string' && <p dir="auto">{title}</p>}
          {written.map(({ card, words }) => (
            <div key={card.id}>
              <h3 dir="auto">{askedWords(t, card).title}</h3>
              <p class={styles.kept} dir="auto">
                {words}
              </p>
            </div>
          ))}
          <p>{t('mates.versionParts', { count: beside.length })}</p>
        </Stack>
      </Fold>
    </Card>
  );
}
