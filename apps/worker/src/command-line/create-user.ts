import { listOpenLocales } from '@marbre/newsroom/language/list-languages';
import { createPerson } from '@marbre/newsroom/people/create-person';
import { isHouseEmpty } from '@marbre/newsroom/people/get-actor';
import { newPassword } from '@marbre/newsroom/people/new-password';
import { system } from '@marbre/story/policy/actor';
import { type Role, roles } from '@marbre/story/vocabulary/role';
import { type Command, Complaint, listOf, requiredOption, textOption } from './command';
import { localesOf } from './locale-option';
import { readPasswordLine } from './read-password';
import { sectionIdsOf } from './section-option';

export const createUser: Command = {
  usage: 'create-user --email <address> --name <name> [options]',
  summary: 'make an account',
  help: `Makes an account and prints its password, unless one is given on standard input.
The first account of an empty newsroom must be an administrator's and needs no --as.

  --email <address>      the sign-in name
  --name <name>          as colleagues see it
  --role <role>          administrator, editor, reporter or translator (default: administrator for the
                         first account, else reporter)
  --locales <codes>      languages the person may write in, e.g. fr,en (default: all)
  --sections <slugs>     sections the person belongs to (default: all)
  --password-stdin       read the password from the first line of standard input`,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    locales: { type: 'string' },
    sections: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  async run({ options, context, contextFor, print }) {
    const email = requiredOption(options, 'email');
    const name = requiredOption(options, 'name');
    const asSystem = contextFor(system);
    const isFirst = await isHouseEmpty(asSystem);
    const role = roleOf(textOption(options, 'role'), isFirst);
    const given = options['password-stdin'] ? await readPasswordLine() : null;
    const password = given ?? newPassword();
    const acting = isFirst ? asSystem : await context();
    const { personId } = await createPerson(acting, {
      email,
      name,
      role,
      password,
      locales: textOption(options, 'locales')
        ? localesOf(textOption(options, 'locales'))
        : await listOpenLocales(acting.database),
      sectionIds: await sectionIdsOf(acting, listOf(textOption(options, 'sections'))),
    });
    print(`${role} ${email} (${personId})`);
    if (!given) print(`password: ${password}`);
  },
};

function roleOf(text: string | undefined, isFirst: boolean): Role {
  const role = text ?? (isFirst ? 'administrator' : 'reporter');
  const known = roles.find((one) => one === role);
  if (!known) throw new Complaint(`"${role}" is not a role: use ${roles.join(', ')}.`);
  if (isFirst && known !== 'administrator') {
    throw new Complaint('Nobody works here yet: the first account must be an administrator’s.');
  }
  return known;
}
