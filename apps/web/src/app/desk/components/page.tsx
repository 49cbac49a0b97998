import { ComponentPage } from '../../../features/components/component-page';

export default function Page() {
  return <ComponentPage />;
}
