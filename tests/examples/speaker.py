"""Who speaks. `[ ]` marks each source, `{ }` the content that goes with it, in order; the last source is asked for.

RESOLVED = (text, speaker, type of source). UNRESOLVED = (text, type): nobody is named, though a name stands near.
"""

RESOLVED = [
    # Names, with and without titles
    ("[Marta Lindqvist] said {the bridge was safe}.", "Marta Lindqvist", "person"),
    ("[Senator Marta Lindqvist] said {the bridge was safe}.", "Marta Lindqvist", "person"),
    ("[Finnish President Aino Virtanen] said {talks would go on}.", "Aino Virtanen", "person"),
    ("[Secretary of State Paul Okafor] said {talks would go on}.", "Paul Okafor", "person"),
    ("[Speaker of the House Nora Quill] said {no vote was planned}.", "Nora Quill", "person"),
    ("[former Prime Minister Peter Lund] warned {of a split}.", "Peter Lund", "person"),
    ("[Sen. Laura Beck (R-Ohio)] said {she would vote no}.", "Laura Beck", "person"),
    ("[company spokeswoman Dana Ruiz] said {nobody was hurt}.", "Dana Ruiz", "person"),
    ("[John van der Berg] said {the dam held}.", "John van der Berg", "person"),
    ("[Robert Ames Jr.] said {the dam held}.", "Robert Ames", "person"),
    ("[McKenna], who arrived on Monday, said {it rained}.", "McKenna", "person"),
    # Appositions, on either side
    ("[Karl Brandt, the spokesman for the ministry,] said {it rained}.", "Karl Brandt", "person"),
    ("[The spokesman for the ministry, Karl Brandt,] said {it rained}.", "Karl Brandt", "person"),
    ("[the mayor's lawyer, Ruth Ode,] said {it was over}.", "Ruth Ode", "person"),
    ("[one of the family's doctors, Samuel Reyes,] said {he was well}.", "Samuel Reyes", "person"),
    ("[Dean, a retired judge,] said {it was late}.", "Dean", "person"),
    # A surname stands for the full name
    ("Marta Lindqvist came first. [Lindqvist] said {it was late}.", "Marta Lindqvist", "person"),
    ("Marta Lindqvist came first. [Ms. Lindqvist] said {it was late}.", "Marta Lindqvist", "person"),
    ("[Lindqvist] said {no}. It was Marta Lindqvist's third visit.", "Marta Lindqvist", "person"),
    ("Steve King of Iowa came. [Mr. King] said {it was late}.", "Steve King", "person"),
    ("Jim Judge of Iowa came. [Rep. Judge] said {it was late}.", "Jim Judge", "person"),
    ("Kim Jong Un inspected a plant. [Kim] said {output would rise}.", "Kim Jong Un", "person"),
    ("Helen Park and her husband Tom Park came. [Mr. Park] said {it was late}.", "Tom Park", "person"),
    ("Helen Park and her husband Tom Park came. [Mrs. Park] said {it was late}.", "Helen Park", "person"),
    (
        "Helen Park won. Helen Park thanked her husband, Tom Park. [Park] said {the race was fair}.",
        "Helen Park",
        "person",
    ),
    ("Pope Clement spoke at noon. [Clement] said {peace was near}.", "Pope Clement", "person"),
    # Two people
    ("[Laura Beck and Peter Lund] said {they would vote no}.", "Laura Beck and Peter Lund", "person"),
    (
        "Laura Beck met Peter Lund. Both were tired. [The two leaders] said {they had agreed}.",
        "Laura Beck and Peter Lund",
        "person",
    ),
    (
        "Finnish President Aino Virtanen met French leader Luc Moreau in Oslo. [The leaders] said {they had agreed}.",
        "Aino Virtanen and Luc Moreau",
        "person",
    ),
    ("[Laura Beck and her colleagues] said {they would vote no}.", "Laura Beck", "person"),
    # Roles seen before
    (
        "Finnish President Aino Virtanen landed on Monday. [The Finnish president] said {talks would go on}.",
        "Aino Virtanen",
        "person",
    ),
    ("President Aino Virtanen of Finland landed. [The president] said {talks went on}.", "Aino Virtanen", "person"),
    ("Sen. Laura Beck sat down. [The first-term senator] said {it was late}.", "Laura Beck", "person"),
    ("Rep. Tom Park sat down. [The congressman] said {it was late}.", "Tom Park", "person"),
    ("Karl Brandt, a spokesman for the navy, came late. [The spokesman] said {it rained}.", "Karl Brandt", "person"),
    ("Ruth Ode, the director of the clinic, came. [The director] said {it was full}.", "Ruth Ode", "person"),
    (
        "Russian President Ivan Orlov met French President Luc Moreau. [The French president] said {it went well}.",
        "Luc Moreau",
        "person",
    ),
    (
        "Vice President Nora Quill stood behind President Tom Park. [The president] said {it went well}.",
        "Tom Park",
        "person",
    ),
    (
        "Former Governor Peter Lund spoke after Governor Laura Beck. [The former governor] said {it was late}.",
        "Peter Lund",
        "person",
    ),
    ("Peter Lund sold his towers. [The billionaire] said {prices were high}.", "Peter Lund", "person"),
    # Pronouns
    ("Laura Beck arrived late. {“I am tired,”} [she] said.", "Laura Beck", "person"),
    ("Laura Beck met Peter Lund. [He] said {it went well}.", "Peter Lund", "person"),
    ("Laura Beck met Peter Lund. [She] said {it went well}.", "Laura Beck", "person"),
    ("[Peter Lund] said {it was over}. In June, [he] added {a word of thanks}.", "Peter Lund", "person"),
    (
        "[Peter Lund] said {“Tom Park should resign.”} [He] added {“Now.”}",
        "Peter Lund",
        "person",
    ),
    ("Of Tom Park, [Peter Lund] said {little}. [He] called {the plan dead}.", "Peter Lund", "person"),
    (
        "Peter Lund praised the work of Tom Park. [He] said {the harbour was finished}.",
        "Peter Lund",
        "person",
    ),
    ("Zyx Qwent is an engineer. She built dams. Zyx Qwent smiled. [She] said {it held}.", "Zyx Qwent", "person"),
    ("Peter Lund, [who] said {it was over}, left.", "Peter Lund", "person"),
    ("Peter Lund, a farmer from Iowa, [who] said {it was over}, left.", "Peter Lund", "person"),
    ("[Peter Lund] said: {“[I] believe {it is over}.”}", "Peter Lund", "person"),
    # Organisations and countries by name
    ("[The Harbour Commission] said {the quay was closed}.", "Harbour Commission", "organisation"),
    ("[The Department of Fisheries] said {the quay was closed}.", "Department of Fisheries", "organisation"),
    ("[NATO] said {the exercise was over}.", "NATO", "organisation"),
    ("[The Evening Post] reported {that the quay was closed}.", "Evening Post", "organisation"),
    ("[Norway] said {the border was open}.", "Norway", "organisation"),
    ("[the Lindqvist campaign] said {it had raised more}.", "Lindqvist campaign", "organisation"),
    ("Peter Lund spoke. [His campaign] said {it had raised more}.", "Lund campaign", "organisation"),
    (
        "[The Harbour Commission] said {the quay was closed}. [The commission] added {that ships could wait}.",
        "Harbour Commission",
        "organisation",
    ),
    (
        "[The Harbour Commission] said {the quay was closed}. [It] added {that ships could wait}.",
        "Harbour Commission",
        "organisation",
    ),
    ("[Norway and its allies] said {the border was open}.", "Norway", "organisation"),
    ("[Both Oslo and Helsinki] said {the border was open}.", "Norway and Finland", "organisation"),
    (
        "[Norway and Finland] said {the border was open}. [Both countries] added {that it was safe}.",
        "Norway and Finland",
        "organisation",
    ),
    # Texts that are somebody's words
    ("[a statement by Peter Lund] said {the dam was weak}.", "Peter Lund", "document"),
    ("[a letter from the Harbour Commission] said {the dam was weak}.", "Harbour Commission", "document"),
    ("Peter Lund left. [Lund's letter] said {the dam was weak}.", "Peter Lund", "document"),
    ("Peter Lund left. [His letter] said {the dam was weak}.", "Peter Lund", "document"),
    ("Peter Lund released [a statement] saying {the dam was weak}.", "Peter Lund", "document"),
    ("[Republicans] said {the bill was dead}.", "Republicans", "role"),
    ("[Republicans] said {the bill was dead}. [They] argued {that it cost too much}.", "Republicans", "role"),
]

UNRESOLVED = [
    # A spokesman is not whom he speaks for
    ("[A spokesman for Peter Lund] said {it was over}.", "role"),
    ("Peter Lund left. [His spokesman] said {it was over}.", "role"),
    ("[Peter Lund's lawyer] said {it was over}.", "role"),
    ("[an aide to Senator Laura Beck] said {it was over}.", "role"),
    ("[White House officials] said {it was over}.", "role"),
    # A new person in a role, though others were named
    ("Peter Lund left the court. [The judge] said {it was over}.", "role"),
    ("Peter Lund left. [A senator] said {it was over}.", "role"),
    ("Senator Laura Beck left. [Another senator] said {it was over}.", "role"),
    ("President Tom Park landed. [The Finnish president] said {talks went on}.", "role"),
    ("President Tom Park landed. [The vice president] said {talks went on}.", "role"),
    ("President Tom Park landed. [The band leader] said {it was loud}.", "role"),
    ("President Tom Park landed. [The former president] said {it was late}.", "role"),
    # Pronouns that fit nobody
    ("Laura Beck arrived late. [He] said {it was over}.", "person"),
    ("[A nurse] said {it was over}. [She] added {that it was quiet}.", "role"),
    ("[Laura Beck] said {it was over}. [They] disagreed with {the plan}.", "unknown"),
    ("[It] was said {to be over}.", "unknown"),
    ("[We] believe {it is over}.", "unknown"),
    ("[Norway and Finland] said {the border was open}. [It] was {unsafe}.", "unknown"),
    ("Laura Beck left. [The two senators] said {it was over}.", "role"),
    ("[Both countries] said {it was over}.", "organisation"),
    # No names
    ("[Voters] said {it was over}.", "role"),
    ("[Many Latinos] said {it was over}.", "role"),
    ("[people familiar with the talks] said {it was over}.", "anonymous"),
    ("[An official], who spoke on condition of anonymity, said {it was over}.", "anonymous"),
    ("[the report] said {the dam was weak}.", "document"),
    ("[a letter to Peter Lund] said {the dam was weak}.", "document"),
    ("[a study by Peter Lund's rivals] said {the dam was weak}.", "document"),
    ("Peter Lund waited. [The letter] said {the dam was weak}.", "document"),
    ("[A group of farmers] said {it was over}.", "role"),
    ("[the agency] said {it was over}.", "organisation"),
]
