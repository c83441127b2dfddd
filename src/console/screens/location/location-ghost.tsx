import { WEEKDAYS, dayName } from '../../model/hours.js';

/** The page while it is being read. Its fields cannot be used, so nothing empty can be saved. */
export function LocationGhost() {
  return (
    <div className="location-page" role="status">
      <span className="visually-hidden">Reading</span>
      <div className="location-head" aria-hidden="true">
        <span className="ghost ghost-title" />
      </div>
      <div className="location-body" aria-hidden="true">
        <section>
          <h2>Opening hours</h2>
          <div className="days">
            {WEEKDAYS.map((day) => (
              <div key={day} className="day">
                <span className="day-name">{dayName(day)}</span>
                <input disabled className="ghost-input" value="" readOnly />
                <span className="ghost" />
              </div>
            ))}
          </div>
        </section>
      </div>
    </div>
  );
}
