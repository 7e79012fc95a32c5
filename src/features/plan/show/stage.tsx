import { ArrowLeft, ArrowRight, Maximize, NotebookPen, X } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { realBrowser } from '../../../capture/browser.ts';
import { keepAwake } from '../../../capture/wake.ts';
import type { PlanDocument } from '../../../export/plan/document.ts';
import type { Slide } from '../../../export/plan/slides.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { Button } from '../../../ui/button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { OneSlide } from './one-slide.tsx';
import { SpeakerNotes } from './speaker-notes.tsx';
import { fillScreen, useMayFill } from './full-screen.ts';
import styles from './stage.module.css';
import { Timer } from './timer.tsx';
import { useTurning } from './use-turning.ts';

interface StageProps {
  readonly document: PlanDocument;
  readonly slides: readonly Slide[];
  readonly scope: Item['scope'];
  readonly notes: string;
  /** how long the speaker has, ms */
  readonly limitMs: number | undefined;
  readonly onEnd: () => void;
}

/** The slides over everything else, until somebody ends it. */
export function Stage({ document, slides, scope, notes, limitMs, onEnd }: StageProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const [hasNotes, setNotes] = useState(false);
  const last = slides.length - 1;
  // What is shown may lose slides while it is shown: another phone writes too.
  const here = Math.min(at, last);
  const slide = slides[here];
  const turn = useTurning({
    go: (to) => setAt(Math.max(0, Math.min(last, to(here)))),
    last,
    onNotes: () => setNotes(!hasNotes),
  });
  useOpen(dialog);
  const mayFill = useMayFill();
  useEffect(() => keepAwake(realBrowser(window)), []);
  if (slide === undefined) return null;
  const title = slideTitle(slide, document.title, t);
  return (
    // Keys and touches turn the slide; each has a button too.
    <dialog ref={dialog} class={styles.stage} aria-label={t('planOut.showTitle')} onClose={onEnd} {...turn}>
      <VisuallyHidden>
        <span aria-live="polite">
          {t('planOut.slideOf', { number: here + 1, total: slides.length, title })}
        </span>
      </VisuallyHidden>
      <div class={styles.corner}>
        {mayFill && (
          <Button kind="plain" icon={Maximize} onClick={() => void fillScreen()}>
            {t('planOut.fullScreen')}
          </Button>
        )}
        <Button kind="plain" icon={X} onClick={onEnd}>
          {t('planOut.end')}
        </Button>
      </div>
      <OneSlide key={here} slide={slide} title={title} document={document} scope={scope} />
      {hasNotes && <SpeakerNotes card={slide.card?.id} notes={notes} />}
      <div class={styles.bar}>
        <Button icon={ArrowLeft} mirror large disabled={here === 0} onClick={() => setAt(here - 1)}>
          {t('planOut.back')}
        </Button>
        <div class={styles.middle}>
          <span class={styles.place}>{t('planOut.place', { number: here + 1, total: slides.length })}</span>
          <Timer limitMs={limitMs} />
          <Button
            kind="plain"
            icon={NotebookPen}
            aria-expanded={hasNotes}
            onClick={() => setNotes(!hasNotes)}
          >
            {t(hasNotes ? 'planOut.hideNotes' : 'planOut.showNotes')}
          </Button>
        </div>
        <Button
          kind="act"
          icon={ArrowRight}
          mirror
          large
          disabled={here === last}
          onClick={() => setAt(here + 1)}
        >
          {t('planOut.next')}
        </Button>
      </div>
    </dialog>
  );
}

function slideTitle(
  { content, card, part, parts }: Slide,
  plan: string,
  t: ReturnType<typeof useI18n>['t'],
): string {
  if (content.kind === 'end') return t('planOut.endTitle');
  if (card === undefined) return plan;
  return parts === 1 ? card.title : t('planOut.goesOn', { title: card.title, part, parts });
}

/** Opens it above the page, which lies still below. */
function useOpen(dialog: { readonly current: HTMLDialogElement | null }): void {
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, [dialog]);
}
