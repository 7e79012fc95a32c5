import { ImageDown, Milestone, PenTool, Printer, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Measure, RoadParts } from '../../../domain/road/parts.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { canShareFile, handFile } from '../../../ui/hand-file.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { type RoadFormat, roadFile } from './road-file.tsx';
import { roadAlt } from './road-words.ts';

interface RoadActsProps {
  /** with what may leave our hands, and no more */
  readonly of: RoadParts;
  readonly measure: Measure;
  readonly plan: string;
}

type Made = { readonly is: 'making' | 'failed' } | { readonly is: 'saved'; readonly name: string };

/** What one does with the road: a further step, and the picture handed on or printed. */
export function RoadActs({ of, measure, plan }: RoadActsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [made, setMade] = useState<Made | undefined>(undefined);
  const make = async (format: RoadFormat, way: 'download' | 'share') => {
    setMade({ is: 'making' });
    try {
      const file = await roadFile(format, { of, measure, alt: roadAlt(i18n, of) });
      const done = await handFile(file, way);
      setMade(done === 'shared' ? undefined : { is: 'saved', name: file.name });
    } catch {
      setMade({ is: 'failed' });
    }
  };
  return (
    <>
      <ButtonRow>
        <LinkButton icon={Milestone} href={`/plan/${plan}/steps`}>
          {t('plan.addStep')}
        </LinkButton>
        {canShare() && (
          <Button kind="act" icon={Share2} onClick={() => void make('png', 'share')}>
            {t('road.share')}
          </Button>
        )}
        <Button icon={ImageDown} onClick={() => void make('png', 'download')}>
          {t('road.png')}
        </Button>
        <Button icon={PenTool} onClick={() => void make('svg', 'download')}>
          {t('road.svg')}
        </Button>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('plan.print')}
        </Button>
      </ButtonRow>
      {made?.is === 'making' && <Waiting>{t('road.making')}</Waiting>}
      {made?.is === 'saved' && <Notice kind="ok">{t('road.made', { name: made.name })}</Notice>}
      {made?.is === 'failed' && <Notice kind="error">{t('road.notMade')}</Notice>}
    </>
  );
}

/** Asked before there is a file. */
function canShare(): boolean {
  return canShareFile(new File(['x'], 'x.png', { type: 'image/png' }));
}
