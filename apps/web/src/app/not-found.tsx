import { LostPage } from '../features/frame/lost-page';

export default LostPage;
