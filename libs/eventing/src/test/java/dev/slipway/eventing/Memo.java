package dev.slipway.eventing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Any entity: Hibernate starts only where there is one. */
@Entity
@Table(name = "memos")
class Memo {

    @Id
    String id = "";
}
