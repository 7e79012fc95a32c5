import { useMemo, useRef } from 'preact/hooks';
import { layOutRoad } from '../../../domain/road/lay-out.ts';
import type { Box, Measure, Road, RoadParts } from '../../../domain/road/parts.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import { useSize } from '../../../ui/map/use-size.ts';
import { WORN } from './colours.ts';
import { RoadDrawing } from './road-drawing.tsx';
import { type SpokenPart, spokenRoad } from './road-words.ts';
import styles from './road.module.css';

interface RoadPictureProps {
  readonly of: RoadParts;
  readonly measure: Measure;
  readonly plan: string;
  readonly onVoice: (id: string) => void;
}

/** The road as wide as there is room; over each part lies what can be touched, in the order in which one reads it. */
export function RoadPicture({ of, measure, plan, onVoice }: RoadPictureProps) {
  const i18n = useI18n();
  const ground = useRef<HTMLDivElement>(null);
  const width = useSize(ground)?.width;
  const road = useMemo(
    () => (width === undefined ? undefined : layOutRoad(of, (width * 16) / rem(), measure)),
    [of, width, measure],
  );
  const spoken = spokenRoad(i18n, of);
  const touch = (part: SpokenPart) =>
    road && <Touch key={`${part.kind} ${part.id}`} part={part} road={road} {...{ plan, onVoice }} />;
  const only = (...kinds: readonly SpokenPart['kind'][]) => spoken.filter(({ kind }) => kinds.includes(kind));
  const beside = [
    { name: of.names.helps, parts: only('help') },
    { name: of.names.obstacles, parts: only('obstacle') },
    { name: of.names.voices, parts: only('voice') },
  ];
  return (
    // The picture itself always runs this way; its words turn by themselves.
    <div ref={ground} class={styles.picture} dir="ltr">
      {road && <RoadDrawing class={styles.drawing} road={road} of={of} colours={WORN} />}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
      <ol role="list" aria-label={i18n.t('road.list')}>
        {only('today', 'step', 'vision').map(touch)}
      </ol>
      {beside.map(
        ({ name, parts }) =>
          parts.length > 0 && (
            // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list
            <ul key={name} role="list" aria-label={name}>
              {parts.map(touch)}
            </ul>
          ),
      )}
    </div>
  );
}

interface TouchProps extends Pick<RoadPictureProps, 'plan' | 'onVoice'> {
  readonly part: SpokenPart;
  readonly road: Road;
}

function Touch({ part, road, plan, onVoice }: TouchProps) {
  const box = road.parts.find(({ kind, id }) => kind === part.kind && id === part.id);
  if (!box) return null;
  const look = { class: styles.part, style: placeOf(box, road), 'aria-label': part.words };
  return (
    <li>
      {part.kind === 'voice' ? (
        <button type="button" {...look} onClick={() => onVoice(part.id)} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/anchor-has-content -- its words are in the picture beneath, and in its name
        <a {...look} href={hrefOf(part, plan)} />
      )}
    </li>
  );
}

/** Where a part is written. */
function hrefOf({ kind, id }: SpokenPart, plan: string): string {
  const card = `/plan/${plan}`;
  if (kind === 'today' || kind === 'vision') return `${card}/${kind}`;
  if (kind === 'step') return `${card}/steps?step=${encodeURIComponent(id)}`;
  return `${card}/lasting?risk=${encodeURIComponent(id)}`;
}

function placeOf({ x, y, width, height }: Box, road: Road) {
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return {
    '--x': share(x, road.width),
    '--y': share(y, road.height),
    '--wide': share(width, road.width),
    '--high': share(height, road.height),
  };
}

function rem(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
