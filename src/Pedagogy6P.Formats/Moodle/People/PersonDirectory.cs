using System.Net;

namespace Pedagogy6P.Formats.Moodle.People;

/// <summary>Finds people again by what files tell of them: the user's number, else the e-mail, else a name that only one has.</summary>
internal sealed class PersonDirectory
{
    private readonly Dictionary<long, Person> _byId = [];
    private readonly Dictionary<string, Person> _byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Person?> _byName = new(StringComparer.Ordinal);
    private readonly List<Person> _all = [];

    public IReadOnlyList<Person> All => _all;

    public Person? Find(long userId) => _byId.GetValueOrDefault(userId);

    /// <summary>The person meant, made when nobody is known so.</summary>
    /// <param name="userId">The user's number; null for unknown.</param>
    /// <param name="email">The e-mail; null or empty for unknown.</param>
    /// <param name="name">The name as shown; null or empty for unknown.</param>
    /// <returns>The person; null where the name alone is given and nobody or more than one has it.</returns>
    public Person? Of(long? userId, string? email, string? name)
    {
        email = Known(email);
        name = Known(name);
        Person? person = (userId is long id ? _byId.GetValueOrDefault(id) : null) ?? (email is null ? null
            : _byEmail.GetValueOrDefault(email));
        if (person is null && userId is null && email is null)
        {
            return name is null ? null : _byName.GetValueOrDefault(name);
        }

        if (person is null || (userId is not null && person.UserId is not null && person.UserId != userId))
        {
            person = new Person();
            _all.Add(person);
        }

        Learn(person, userId, email, name);
        return person;
    }

    /// <summary>Whether a word is a part of the name of somebody who is known.</summary>
    public bool HasInName(string word) => _all.Exists(person => person.Name is string name
        && name.Contains(word, StringComparison.OrdinalIgnoreCase)
        && name.Split((char[]?)null).Contains(word, StringComparer.OrdinalIgnoreCase));

    private void Learn(Person person, long? userId, string? email, string? name)
    {
        if (userId is long id && person.UserId is null)
        {
            person.UserId = id;
            _byId[id] = person;
        }

        if (email is not null)
        {
            person.Email ??= email;
            _byEmail.TryAdd(email, person);
        }

        if (name is not null)
        {
            person.Name ??= name;
            if (!_byName.TryAdd(name, person) && _byName[name] != person)
            {
                _byName[name] = null;
            }
        }
    }

    // The list of users leaves entities in addresses.
    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();
}
