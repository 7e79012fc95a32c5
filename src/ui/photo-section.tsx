import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { CaughtFocus } from './caught-focus.tsx';
import { Chips } from './chips.tsx';
import { Fold } from './fold.tsx';
import { Notice } from './notice.tsx';
import { type GridPhoto, PhotoGrid } from './photo-grid.tsx';
import { PhotoPicker } from './photo-picker.tsx';
import { Section } from './section.tsx';
import { Stack } from './stack.tsx';
import { Waiting } from './waiting.tsx';

export type PhotoLabels<Shows extends string> = {
  title: string;
  legend: string;
  shows: readonly { value: Shows; label: string }[];
  take: string;
  choose: string;
  /** the line that opens the ways to add one, where they are folded away */
  add: string;
  making: string;
  /** of so many */
  unreadable: (count: number) => string;
  absent: string;
  /** "A photo was being taken when the phone closed this page …" */
  awaited: string;
  leave: string;
};

export type PhotoSectionProps<Shows extends string> = {
  labels: PhotoLabels<Shows>;
  /** see `Section` */
  jump?: string | undefined;
  photos: readonly GridPhoto[];
  /** Where there are some, the ways to add more are folded away until wanted: on a long page. */
  folds?: boolean | undefined;
  /** how many are being made small or written */
  making: number;
  /** how many of those that were added last could not be read */
  unreadable: number;
  /** ids of photos that were to be taken and never came */
  awaited: readonly string[];
  /** what of them is not shown here, and why */
  closed?: string | undefined;
  /** undefined where this person can't add any */
  add?:
    | {
        /** Before the camera's own app opens; gives the id of what is awaited. */
        onTake: (shows: Shows) => Promise<string | undefined>;
        onFiles: (files: readonly File[], shows: Shows) => Promise<void>;
        onForget: (id: string) => void;
        /** what the picture is of */
        subject?: ComponentChildren;
        /** whether the place may be kept */
        place: ComponentChildren;
      }
    | undefined;
};

/** Photos of something, and the ways to add one: of a thing, a paper form, a flip chart. */
export function PhotoSection<Shows extends string>(props: PhotoSectionProps<Shows>) {
  const { labels, photos, making, unreadable, awaited, closed, add } = props;
  const [shows, setShows] = useState<Shows | undefined>(labels.shows[0]?.value);
  const [taking, setTaking] = useState<string | undefined>(undefined);
  // The keyboard stays where it was, and the next picture is one tap away.
  const [adds, setAdds] = useState(false);
  const forgotten = awaited.filter((id) => id !== taking);
  const forget = () => {
    if (taking !== undefined) add?.onForget(taking);
    setTaking(undefined);
  };
  if (!add && !closed && photos.length === 0) return null;
  const ways = add && shows !== undefined && (
    <Stack gap="tight">
      {labels.shows.length > 1 && (
        <Chips legend={labels.legend} options={labels.shows} value={shows} onChange={setShows} />
      )}
      {add.subject}
      <PhotoPicker
        takeLabel={labels.take}
        chooseLabel={labels.choose}
        onTake={async () => {
          const id = await add.onTake(shows);
          setAdds(true);
          setTaking(id);
          return id !== undefined;
        }}
        onNothing={forget}
        onFiles={(files) => {
          setAdds(true);
          void add.onFiles(files, shows).then(forget);
        }}
      />
      {add.place}
    </Stack>
  );
  return (
    <Section title={labels.title} jump={props.jump}>
      <Stack>
        {closed && <Notice live={false}>{closed}</Notice>}
        <CaughtFocus label={labels.title} shown={photos.map(({ id }) => id).join(' ')}>
          {photos.length > 0 && <PhotoGrid label={labels.title} absent={labels.absent} photos={photos} />}
        </CaughtFocus>
        {making > 0 && <Waiting>{labels.making}</Waiting>}
        {unreadable > 0 && <Notice kind="error">{labels.unreadable(unreadable)}</Notice>}
        {add && forgotten.length > 0 && (
          <Notice
            kind="warn"
            action={<Button onClick={() => forgotten.forEach(add.onForget)}>{labels.leave}</Button>}
          >
            {labels.awaited}
          </Notice>
        )}
        {ways &&
          (props.folds ? (
            <Fold summary={labels.add} open={adds || photos.length === 0}>
              {ways}
            </Fold>
          ) : (
            ways
          ))}
      </Stack>
    </Section>
  );
}
