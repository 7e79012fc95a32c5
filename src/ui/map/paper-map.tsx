import type { Basemap } from './basemap.ts';
import { type Drawn, MapDrawing } from './map-drawing.tsx';
import styles from './map.module.css';
import { fit } from './project.ts';
import { ScaleBar } from './scale-bar.tsx';

/** As wide as what can be written on of A4, and low enough for the list of places below, on Letter too. */
const PAGE = { width: 670, height: 345 };

/** The whole route on paper, whatever is looked at on the screen. */
export function PaperMap({ basemap, ...drawn }: Drawn & { basemap: Basemap | undefined }) {
  const view = fit(
    drawn.places.map(({ at }) => at),
    PAGE,
  );
  const seen = { left: 0, top: 0, right: PAGE.width, bottom: PAGE.height };
  return (
    <div class={styles.paper}>
      <MapDrawing {...drawn} basemap={basemap} view={view} size={PAGE} seen={seen} />
      <ScaleBar view={view} words={drawn.kmWords} />
    </div>
  );
}
