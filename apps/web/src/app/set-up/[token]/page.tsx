import { JoinPage } from '../../../features/account/join-page';

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  return <JoinPage token={(await params).token} />;
}
