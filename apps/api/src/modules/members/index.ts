export { ensureOwner } from './ensure-owner.js';
export { filterByPerson } from './filter-by-person.js';
export { Person, toPerson } from './person.type.js';
export { UserEntity } from './user.entity.js';
export { UserRepository } from './user.repository.js';
export { User, toUser } from './user.type.js';
