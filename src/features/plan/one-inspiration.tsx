import { Play, Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { noteOf } from '../../domain/note.ts';
import { quoteOf } from '../../domain/quote.ts';
import { playerLabels } from '../../i18n/player-labels.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { type Cited, citedOf } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useQuery } from '../../store/use-query.tsx';
import { usePlayable } from '../../store/use-sound.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pending } from '../../ui/pending.tsx';
import { Player } from '../../ui/player.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Stack } from '../../ui/stack.tsx';
import { FetchVoice } from './fetch-voice.tsx';
import { SavedArea } from './saved-area.tsx';

interface OneInspirationProps {
  readonly item: Item;
  readonly source: string | undefined;
  readonly onTakeAway: () => void;
}

/** A voice, what the plan copies from it, and what it changes. */
export function OneInspiration({ item, source, onTakeAway }: OneInspirationProps) {
  const { t } = useI18n();
  const cited = useQuery(
    async (store) => ({ found: source === undefined ? undefined : await citedOf(store, source) }),
    [source],
  );
  if (!cited) return <Pending />;
  const { found } = cited;
  const more = (
    <Menu
      label={t('kit.more')}
      items={[{ label: t('plan.takeAway'), icon: Trash2, danger: true, onSelect: onTakeAway }]}
    />
  );
  const target = { scope: item.scope, kind: item.kind, id: item.id };
  return (
    <Stack gap="tight">
      {found?.agreed.words ? (
        <Voice cited={found} more={more} />
      ) : (
        <Notice live={false} action={more}>
          {t('plan.sourceGone')}
        </Notice>
      )}
      <SavedArea label={t('plan.copy')} rows={2} target={{ ...target, field: 'copy' }} />
      <SavedArea label={t('plan.change')} rows={2} target={{ ...target, field: 'change' }} />
      <SavedArea label={t('planCards.why')} rows={2} target={{ ...target, field: 'why' }} />
    </Stack>
  );
}

interface VoiceProps {
  readonly cited: Cited;
  readonly more?: ComponentChildren;
  /** at once: whoever touched it wants to hear it */
  readonly plays?: boolean;
}

/** Somebody's words, and their sound where it is here and may be heard. */
export function Voice({ cited, more, plays = false }: VoiceProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [heard, setHeard] = useState(plays ? 1 : 0);
  const sounds = usePlayable(cited.media ? [cited.media] : []);
  const actions = (
    <>
      {sounds?.[0]?.src !== undefined && (
        <Button icon={Play} onClick={() => setHeard(heard + 1)}>
          {t('plan.hear')}
        </Button>
      )}
      {more}
    </>
  );
  return (
    <>
      <VoiceWords cited={cited} actions={actions} />
      {cited.media && sounds && sounds[0]?.src === undefined && <FetchVoice media={cited.media} />}
      {heard > 0 && sounds?.[0]?.src !== undefined && (
        <Player segments={sounds} labels={playerLabels(i18n)} request={{ segment: 0, ms: 0, nonce: heard }} />
      )}
    </>
  );
}

/** What a person said is set in serif, with the name as agreed; what we wrote ourselves is not. */
function VoiceWords({ cited, actions }: { cited: Cited; actions: ComponentChildren }) {
  const { t } = useI18n();
  const programme = useProgramme();
  const { item, agreed } = cited;
  const { words, case: visited } = quoteOf(item.values);
  const { body, type } = noteOf(item.values);
  const of = programme?.cases.get(item.kind === 'case' ? item.id : (visited ?? ''));
  const by = (name: string | undefined) => [name, of?.title].filter(Boolean).join(' · ');
  if (item.kind === 'quote' || type === 'quote') {
    return (
      <Quote weave={of?.weave} by={by(agreed.name ?? t('notebook.noName'))} actions={actions}>
        {item.kind === 'quote' ? words : body}
      </Quote>
    );
  }
  if (item.kind === 'case') {
    return (
      <Card look="flat" weave={of?.weave} eyebrow={t('words.kind.case')} actions={actions}>
        <p dir="auto">
          <a href={`/case/${item.id}`}>{of?.title || t('cases.untitled')}</a>
          {of?.host && ` · ${t('today.hosts', { host: of.host })}`}
        </p>
      </Card>
    );
  }
  return (
    <Card
      look="flat"
      weave={of?.weave}
      eyebrow={by(type ? t(`words.note.${type}`) : t('words.kind.note'))}
      actions={actions}
    >
      <p dir="auto">{body}</p>
    </Card>
  );
}
