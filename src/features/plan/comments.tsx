import { Check, MessageSquare, MessageSquarePlus, Pencil, Reply, Trash2, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import { isClosed, isSaid, type Thread, threadsOf } from '../../domain/plan-parts/threads.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useMemberNames } from '../../store/use-names.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { useSingleTap } from '../../ui/use-single-tap.ts';
import { CaughtFocus } from '../../ui/caught-focus.tsx';
import { Pending } from '../../ui/pending.tsx';
import { CardVoices } from './card-voices.tsx';
import styles from './comments.module.css';
import { SavedArea } from './saved-area.tsx';
import { type Taken, TakenAway, useTaken } from './taken-away.tsx';
import { useCardMedia } from './use-card-media.ts';
import { type CommentActs, type CommentItem, useCommentActs, useComments } from './use-comments.ts';

interface CommentsProps {
  readonly plan: Item;
  /** a card's field or id; empty for the whole plan */
  readonly card: string;
}

/** What team mates and others say of a card: threads, answered and settled. */
export function Comments({ plan, card }: CommentsProps) {
  const { t } = useI18n();
  const comments = useComments(plan.id);
  const acts = useCommentActs(plan);
  const tap = useSingleTap();
  const taken = useTaken();
  const [writing, setWriting] = useState<string | undefined>(undefined);
  if (comments === undefined) return <Pending />;
  const begin = (of?: string) => tap(async () => setWriting(await acts.begin(card, of)));
  const shared = { taken, acts, writing, onWrite: setWriting, onAnswer: begin };
  const threads = threadsOf(comments, card);
  const open = threads.filter((thread) => !isClosed(thread));
  const closed = threads.filter(isClosed);
  return (
    <Section title={t('mates.comments')}>
      <Stack>
        <CaughtFocus
          label={t('mates.comments')}
          shown={comments.map(({ id, closed: by }) => `${id} ${by?.at}`).join(' ') + writing}
        >
          <Stack>
            {open.map((thread) => (
              <OneThread key={thread.first.id} thread={thread} {...shared} />
            ))}
            {closed.length > 0 && (
              <Fold summary={t('mates.settledCount', { count: closed.length })}>
                <Stack>
                  {closed.map((thread) => (
                    <OneThread key={thread.first.id} thread={thread} {...shared} />
                  ))}
                </Stack>
              </Fold>
            )}
          </Stack>
        </CaughtFocus>
        <TakenAway taken={taken}>{t('mates.binned')}</TakenAway>
        <div>
          <Button icon={MessageSquarePlus} onClick={() => begin()}>
            {t(card === '' ? 'mates.sayPlan' : 'mates.sayCard')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

interface ThreadProps {
  readonly thread: Thread<CommentItem>;
  readonly taken: Taken;
  readonly acts: CommentActs;
  /** the comment that is being written */
  readonly writing: string | undefined;
  readonly onWrite: (id: string | undefined) => void;
  readonly onAnswer: (of: string) => void;
}

function OneThread({ thread, taken, acts, writing, onWrite, onAnswer }: ThreadProps) {
  const { t, format } = useI18n();
  const nameOf = useMemberNames();
  const { first, answers } = thread;
  const closed = isClosed(thread) ? first.closed : undefined;
  const said = [first, ...answers].filter(
    (comment) => isSaid(comment) || nameOf(comment.author).mine || comment.id === writing,
  );
  if (said.length === 0) return null;
  const isWriting = said.some(({ id }) => id === writing);
  const by = nameOf(closed?.by);
  return (
    <article class={styles.thread}>
      {said.map((comment) => (
        <OneComment
          key={comment.id}
          comment={comment}
          writing={comment.id === writing || !isSaid(comment)}
          focus={comment.id === writing}
          onWrite={onWrite}
          onBin={() => void taken.takeAway(comment.item)}
        />
      ))}
      {closed && (
        <p class={styles.meta}>
          {t('mates.settledBy', {
            name: by.mine ? t('history.me') : by.name || t('shell.someone'),
            when: format.moment(closed.at),
          })}
        </p>
      )}
      {!isWriting && (
        <ButtonRow>
          {closed ? (
            <Button icon={Undo2} onClick={() => void acts.reopen(first.item)}>
              {t('mates.reopen')}
            </Button>
          ) : (
            <>
              <Button icon={Reply} onClick={() => onAnswer(first.id)}>
                {t('mates.answer')}
              </Button>
              <Button icon={Check} onClick={() => void acts.close(first.item)}>
                {t('mates.settle')}
              </Button>
            </>
          )}
        </ButtonRow>
      )}
    </article>
  );
}

interface OneCommentProps {
  readonly comment: CommentItem;
  readonly writing: boolean;
  /** somebody has just asked for it */
  readonly focus: boolean;
  readonly onWrite: (id: string | undefined) => void;
  readonly onBin: () => void;
}

function OneComment({ comment, writing, focus, onWrite, onBin }: OneCommentProps) {
  const { t, format } = useI18n();
  const { name, mine } = useMemberNames()(comment.author);
  const { scope, kind, id } = comment.item;
  const who = mine ? t('shell.you') : name || t('shell.someone');
  return (
    <div class={styles.comment}>
      <p class={styles.meta}>
        <strong>{who}</strong>
        {comment.created !== undefined && ` · ${format.moment(comment.created)}`}
        {comment.told !== '' && ` · ${t('contest.atAssembly')}`}
      </p>
      {mine && writing ? (
        <SavedArea
          label={t(comment.of === undefined ? 'mates.words' : 'mates.answerWords')}
          rows={2}
          focus={focus}
          target={{ scope, kind, id, field: 'body' }}
        />
      ) : (
        <p class={styles.words} dir="auto">
          {comment.body}
        </p>
      )}
      {comment.told !== '' && <Told comment={comment} />}
      {mine && (
        <ButtonRow>
          {writing ? (
            <Button icon={Check} onClick={() => onWrite(undefined)}>
              {t('kit.done')}
            </Button>
          ) : (
            <Button kind="plain" icon={Pencil} onClick={() => onWrite(id)}>
              {t('mates.edit')}
            </Button>
          )}
          <Button kind="plain" icon={Trash2} onClick={onBin}>
            {t('kit.toBin')}
          </Button>
        </ButtonRow>
      )}
    </div>
  );
}

/** What was said of it aloud. */
function Told({ comment: { plan = '', told } }: Pick<OneCommentProps, 'comment'>) {
  const { t } = useI18n();
  const media = useCardMedia(plan)?.filter(({ card }) => card === told);
  return media ? <CardVoices voices={media} of={t('contest.atAssembly')} /> : null;
}

/** How many comments of a card nobody has settled. */
export function OpenComments({ count }: { count: number }) {
  const { t } = useI18n();
  if (count === 0) return null;
  return (
    <span class={styles.count}>
      <Icon icon={MessageSquare} /> {t('mates.openCount', { count })}
    </span>
  );
}
