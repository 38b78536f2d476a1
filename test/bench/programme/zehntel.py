"""A tenth of the import in pandas, as auftrag.ts says it: the argument is the path of the Auftrag. Prints what was counted."""

import json
import sys

import numpy as np
import pandas as pd

with open(sys.argv[1], encoding="utf-8") as datei:
    auftrag = json.load(datei)

saetze, tage = {}, 0


def tag(texte):
    """Days as people and programs write them most, within the plausible range."""
    kurz = texte.str.strip().str.slice(0, 10).str.rstrip()
    gelesen = pd.to_datetime(kurz, format="%d.%m.%Y", errors="coerce")
    offen = gelesen.isna() & kurz.notna()
    gelesen[offen] = pd.to_datetime(kurz[offen], format="%Y-%m-%d", errors="coerce")
    return gelesen.where(gelesen.between("1900-01-01", "2100-12-31"))


def lies(quelle):
    """The export with normalised Kundennummern, without repeats, with its days as days."""
    global tage
    tabelle = pd.read_csv(auftrag["exporte"][quelle], sep=";", dtype=str, keep_default_na=False, na_values=[""])
    saetze[quelle] = len(tabelle)
    nummern = tabelle["Kundennummer"].str.replace(r"\s", "", regex=True).str.upper()
    tabelle["Kundennummer"] = nummern
    tabelle = tabelle[nummern.str.fullmatch(r"[0-9]{3}[A-Z][0-9]{6}", na=False)]
    tabelle = tabelle.drop_duplicates(auftrag["schluessel"][quelle]).copy()
    for spalte in auftrag["tage"][quelle]:
        tabelle[spalte] = tag(tabelle[spalte])
        tage += int(tabelle[spalte].notna().sum())
    return tabelle


def gefaltet(texte):
    return texte.str.upper().str.replace(r"[\s-]", "", regex=True)


verbis, allegro, step = lies("verbis"), lies("allegro"), lies("step")

# The k-th new application in STEP goes with the k-th row in ALLEGRO.
fremd = gefaltet(step["Rechtskreis"]).isin(["SGBIII", "III", "SGB3", "3", "FAMILIENKASSE"])
step["neu"] = (gefaltet(step["Anliegen"]) == "NEUANTRAG") & ~fremd
step = step.sort_values(["Kundennummer", "Eingang am"], kind="stable")
step["k"] = step.groupby(["Kundennummer", "neu"]).cumcount().where(step["neu"], -1)
allegro = allegro.sort_values(["Kundennummer", "Antragsdatum"], kind="stable")
allegro["k"] = allegro.groupby("Kundennummer").cumcount()

faelle = (
    step[["Kundennummer", "k", "neu", "Rechtskreis", "Anliegen", "Zugangskanal", "Eingang am"]]
    .merge(
        allegro[["Kundennummer", "k", "BG-Nummer", "Antragsdatum", "Antragsart"]],
        on=["Kundennummer", "k"],
        how="outer",
    )
    .merge(verbis[["Kundennummer", "ALG II beantragt am", "Team", "Hauptbetreuer"]], on="Kundennummer", how="outer")
)
faelle["neu"] = np.where(faelle["neu"].isna(), faelle["k"].notna(), faelle["neu"] == True)  # noqa: E712
faelle["Antragsdatum"] = faelle["Antragsdatum"].fillna(faelle["ALG II beantragt am"])

messbar = faelle["neu"] & faelle["Antragsdatum"].notna()
faelle["Frist"] = pd.Series(
    np.busday_offset(
        faelle.loc[messbar, "Antragsdatum"].to_numpy().astype("datetime64[D]"),
        auftrag["arbeitstage"],
        roll="backward",
        holidays=np.array(auftrag["frei"], dtype="datetime64[D]"),
    ).astype("datetime64[ns]"),
    index=faelle.index[messbar],
)
faelle = faelle.sort_values(["Kundennummer", "Antragsdatum", "Eingang am"], kind="stable")
faelle.to_csv(auftrag["aus"], sep=";", index=False, columns=auftrag["spalten"], date_format="%Y-%m-%d")

print(json.dumps({"saetze": saetze, "tage": tage, "faelle": len(faelle), "antraege": int(faelle["neu"].sum())}))
