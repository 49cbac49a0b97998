import type {
  ReaderFront,
  ReaderListing,
  ReaderSectionPage,
  ReaderStory,
  WithdrawnStory,
} from '@marbre/api/reading/open-reading';
import { FrontPage } from './front-page';
import { MissingPage, WithdrawnPage } from './notice-pages';
import type { PageContext } from './page-context';
import { renderDocument } from './page-shell';
import { SectionPage } from './section-page';
import { StoryPage } from './story-page';

/** Each page as a complete HTML document; React's work ends here. */

export function renderFront(context: PageContext, front: ReaderFront): string {
  return renderDocument(<FrontPage {...{ context, front }} />);
}

export function renderSection(context: PageContext, page: ReaderSectionPage, cursor: string | null): string {
  return renderDocument(<SectionPage {...{ context, page, cursor }} />);
}

export function renderStory(
  context: PageContext,
  story: ReaderStory,
  related: readonly ReaderListing[],
): string {
  return renderDocument(<StoryPage {...{ context, story, related }} />);
}

export function renderWithdrawn(
  context: PageContext,
  notice: WithdrawnStory,
  latest: readonly ReaderListing[],
): string {
  return renderDocument(<WithdrawnPage {...{ context, notice, latest }} />);
}

export function renderMissing(context: PageContext, latest: readonly ReaderListing[]): string {
  return renderDocument(<MissingPage {...{ context, latest }} />);
}
