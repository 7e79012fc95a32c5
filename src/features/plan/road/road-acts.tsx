import { ImageDown, Milestone, PenTool, Printer, Share2 } from 'lucide';
import type { Measure, RoadParts } from '../../../domain/road/parts.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { canShareKind } from '../../../ui/share.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useHanding } from '../../../ui/use-handing.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { type RoadFormat, roadFile } from './road-file.tsx';
import { roadAlt } from './road-words.ts';

interface RoadActsProps {
  /** with what may leave our hands, and no more */
  readonly of: RoadParts;
  readonly measure: Measure;
  readonly plan: string;
}

/** What one does with the road: a further step, and the picture handed on or printed. */
export function RoadActs({ of, measure, plan }: RoadActsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { state, hand } = useHanding();
  const isMaking = state.is === 'making';
  const make = (format: RoadFormat, way: 'download' | 'share') =>
    void hand({
      way,
      of: [format, of],
      make: () => roadFile(format, { of, measure, alt: roadAlt(i18n, of) }),
    });
  return (
    <>
      <ButtonRow>
        <LinkButton icon={Milestone} href={`/plan/${plan}/steps`}>
          {t('plan.addStep')}
        </LinkButton>
        {canShareKind('png', 'image/png') && (
          <Button kind="act" icon={Share2} disabled={isMaking} onClick={() => make('png', 'share')}>
            {t('road.share')}
          </Button>
        )}
        <Button icon={ImageDown} disabled={isMaking} onClick={() => make('png', 'download')}>
          {t('road.png')}
        </Button>
        <Button icon={PenTool} disabled={isMaking} onClick={() => make('svg', 'download')}>
          {t('road.svg')}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('plan.print')}
        </Button>
      </ButtonRow>
      {isMaking && <Waiting>{t('road.making')}</Waiting>}
      {state.is === 'late' && <Notice kind="ok">{t('export.shareReady')}</Notice>}
      {state.is === 'saved' && <Notice kind="ok">{t('export.made', { name: state.name })}</Notice>}
      {state.is === 'failed' && <Notice kind="error">{t('export.notMade')}</Notice>}
    </>
  );
}
