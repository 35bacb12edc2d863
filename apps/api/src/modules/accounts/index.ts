export { AccessPasswords, newAccessPasswordSalt } from './access-password.js';
export { ensureOwner } from './ensure-owner.js';
export { filterByPerson } from './filter-by-person.js';
export { hashPassword } from './password-hash.js';
export { Person, toPerson } from './person.type.js';
export { SESSION_ABSOLUTE_MS } from './session.repository.js';
export { UserEntity } from './user.entity.js';
export { UserRepository } from './user.repository.js';
export { User } from './user.type.js';
