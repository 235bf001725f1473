# ruff: noqa: RUF001 - words in Cyrillic are meant
"""The words of what pages say around their articles, in the languages that the desk is sent."""

import re
from typing import Final

EDGES: Final = (
    " \t\u00a0.!\u2026:>»\u2192\u203a|•·\u25b6\u25ba\u25bc\u25b2+[](){}<«-\u2013\u2014*_#"
    "\"'\u201c\u201d\u201e"
)


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.casefold().split()) for phrase in text.split(","))


PHRASES: Final = _phrases("""
    ouça este artigo, ouça este conteúdo, oiça este artigo, ouvir este artigo, escucha este artículo,
    escucha la noticia, écoutez cet article, écouter la suite, ascolta questo articolo, послушайте
    статью, чуйте статията, слушать статью, hören sie diesen artikel, diesen artikel anhören, hear this
    article, saber mais, что думаешь? оцени, оцените статью, оцени статията, оценете статията, bewerten
    sie diesen artikel, rate this article, valora este artículo, dein kommentar, ihre meinung, deja un
    comentario, laisser un commentaire, lascia un commento, deixe um comentário, deixe seu comentário,
    photo, photos, video, videos, featured video, related video, scroll down for video, media playback
    is unsupported on your device, advertisement continue reading the main story, continue reading the
    main story, enlarge this image, gallery, watch the video, play, pause, mute, unmute, audio, podcast,
    up next, skip, live, reuse this content, transcript, view transcript, listen now, share full
    article, most read in news, image gallery, изпрати новина, изпрати сигнал, докладвай грешка,
    сигнализирай за грешка, сообщить об ошибке, нашли опечатку, corregir error, signaler une erreur,
    segnala errore, fehler gefunden, reportar error, comunicar erro, advertisement, advertisements,
    advertising, advert, ad, ads, skip advertisement, sponsored, sponsored content, paid content,
    promoted content, story continues below advertisement, story continues below, article continues
    below, article continues after advertisement, advertisement - story continues below, continue
    reading, continue reading below, remove ads, report this ad, scroll to continue, ad feedback,
    anzeige, werbung, anzeigen, weiterlesen nach der anzeige, publicidad, anuncio, publicité,
    pubblicità, publicidade, pub, publieksadvertentie, advertentie, реклама, рекламa, продължете
    четенето, продължава след рекламата,

    share, share this, share this article, share article, share this story, share full article, share on
    facebook, share on twitter, share on x, share on linkedin, share on whatsapp, share via email, share
    by email, tweet, facebook, twitter, whatsapp, telegram, linkedin, pinterest, reddit, messenger,
    flipboard, viber, instagram, copy link, link copied, copy url, email, e-mail, print, print this
    page, print article, save, save article, save for later, gift this article, give this article,
    bookmark, listen, listen to this article, listen to article, listen to this story, play audio, play
    video, watch, watch now, watch live, watch video, image, add us on google, follow, follow us, follow
    topic, follow this author, subscribe, subscribe now, sign up, sign in, log in, login, register, my
    account, menu, search, skip to content, skip to main content, skip to navigation, jump to content,
    back to top, to top, show more, load more, see more, view more, view all, see all, see all topics,
    show all, more, close, hide caption, toggle caption, enlarge image, view image in fullscreen, view
    gallery, open image modal, image unavailable, comments, comment, view comments, show comments, leave
    a comment, post a comment, add a comment, write a comment, join the conversation, join the
    discussion, purchase licensing rights, opens new tab, reprints, request permissions, learn more,
    accept all, accept all cookies, accept cookies, accept, reject all, decline, i agree, agree, got it,
    manage cookies, manage preferences, cookie settings, cookie policy, privacy policy, terms of use,
    terms of service, terms and conditions, about us, contact us, newsletter, newsletters, our
    newsletters, download the app, get the app, top stories from, news tips, report a correction, report
    a typo, suggest a correction, feedback, what do you think, was this article helpful, thank you for
    subscribing, thanks for reading, recommended for you, updates, breaking news alerts, loading,
    loading..., end of article, home, homepage,

    teilen, artikel teilen, beitrag teilen, auf facebook teilen, auf twitter teilen, auf x teilen, per
    e-mail teilen, per mail teilen, drucken, merken, artikel merken, artikel anhören, anhören, vorlesen,
    beitrag vorlesen, link kopieren, kommentieren, kommentare, kommentar schreiben, kommentare anzeigen,
    diskutieren, zur startseite, startseite, zum inhalt springen, zum seitenanfang, nach oben, mehr
    anzeigen, mehr laden, alle anzeigen, anmelden, abmelden, registrieren, abonnieren, jetzt abonnieren,
    jetzt abonnieren und weiterlesen, jetzt testen, weiterlesen, zur bildergalerie, bild vergrößern,
    bild anzeigen, impressum, datenschutz, alle akzeptieren, akzeptieren, ablehnen, folgen, feedback,
    fehler melden, merkliste,

    compartir, comparte, compartir en facebook, compartir en twitter, compartir en x, compartir en
    whatsapp, compartir por email, imprimir, guardar, guardar artículo, copiar enlace, copiar link,
    enviar por correo, escuchar, escuchar noticia, escuchar artículo, escuchar este artículo, comentar,
    comentarios, ver comentarios, ir a los comentarios, deja tu comentario, escribe tu comentario,
    iniciar sesión, inicia sesión, regístrate, suscríbete, suscribirse, suscríbete para seguir leyendo,
    seguir leyendo, sigue leyendo, ver más, cargar más, volver arriba, saltar al contenido, aceptar
    todo, aceptar, rechazar, aviso legal, política de privacidad, normas, ampliar foto, ampliar, seguir,
    síguenos, menú, buscar, portada,

    partager, partager sur facebook, partager sur twitter, partager cet article, imprimer, enregistrer,
    sauvegarder, écouter, écouter l'article, écouter cet article, commenter, commentaires, réagir, lire
    les commentaires, copier le lien, envoyer par e-mail, offrir l'article, offrir cet article, ajouter
    à vos sélections, se connecter, s'inscrire, s'abonner, je m'abonne, abonnez-vous, lire la suite,
    voir plus, voir tout, retour en haut, aller au contenu, tout accepter, accepter, refuser, accueil,
    recherche, condividi, condividi su facebook, stampa, salva, ascolta, ascolta l'articolo, commenta,
    commenti, copia link, accedi, registrati, abbonati, leggi tutto, mostra altro, accetta tutto,
    accetta, rifiuta, torna su, partilhar, compartilhar, compartilhe, ouvir, ouvir notícia, ouvir
    artigo, salvar, comentários, ver mais, entrar, assine, assine já, copiar, aceitar, aceitar todos,
    rejeitar, delen, afdrukken, bewaren, reageer,

    сподели, споделете, сподели във facebook, сподели в facebook, сподели статията, принтирай, принт,
    печат, отпечатай, запази, копирай линка, копирай, изпрати, чуй, чуй статията, слушай, слушай
    статията, коментари, коментирай, напиши коментар, добави коментар, остави коментар, виж коментарите,
    вход, регистрация, абонирай се, абонирайте се, абонамент, виж още, покажи още, зареди още, виж
    всички, към началото, нагоре, приемам, приемам всички, отказвам, съгласен съм, търсене, меню,
    начало, следвай ни, последвайте ни, галерия, поделиться, поделитесь, скопировать ссылку,
    распечатать, печать, сохранить, в избранное, слушать, послушать, слушать новость, комментарии,
    комментировать, оставить комментарий, обсудить, читать комментарии, войти, вход, подписаться,
    подписка, показать еще, показать ещё, загрузить еще, все новости, наверх, принять, согласен, поиск,
    главная, на главную, поділитися, коментарі, коментувати,

    aa, download, sponsor message, leer en español, read in english, read in spanish, read in arabic,
    skip past newsletter promotion, after newsletter promotion, skip past promotion, promoted stories,
    free weekly newsletter, free daily newsletter, free article usually reserved for subscribers,
    copy/paste the link below, copy/paste the article video embed link below, copied, copy, copied to
    clipboard, click here to share on social media, click to share, go to accessibility shortcuts,
    accessibility links, accessibility help, please use chrome browser for a more accessible video
    player, text size, font size, increase text size, decrease text size, font
    resizer, change font size, resize text, dark mode, light mode, open in app, view in app, google
    news, follow on google news, more options, additional options, bookmarks, open share drawer, open
    comments, go to comments, jump to comments, scroll to comments, read comments, all comments, sort
    by, newest, oldest, be the first to comment, no comments yet, 0 comments, no comments, join our
    commenting forum, commenting guidelines, report this comment, close ad, advertisement closed, ad
    closed, loading ad, ad choices, listen to story, read aloud, listen live, watch on demand, live tv,
    sign out, my profile, edition, search results, breaking, top news, read the full story, full story,
    continue, open gallery, open image in gallery, view photos, view slideshow, previous, next, back,
    slideshow, autoplay, cancel, replay, unavailable, fullscreen, exit fullscreen, closed captions,
    end of list, list of items, related tags, gift, unlock article, gift unlocked article, print page,
    republish, republish this article, cite this article, permissions, get permission, correction
    request, submit a correction, editorial standards, editorial guidelines, send us feedback, contact
    the author, news provided by, bluesky, threads, x, x (twitter), sms, wechat, tiktok, truth
    social, hacker news, share options, share to facebook, share to x, share link, share via,

    zur merkliste hinzufügen, zur merkliste, auf die merkliste, von der merkliste entfernen, zur app,
    artikel verschenken, verschenken, artikel drucken, seite drucken, als e-mail versenden, schließen,
    in der app lesen, in der app öffnen, vorlesen lassen, beitrag anhören, audio starten, jetzt hören,
    textgröße, schriftgröße, newsletter abonnieren, newsletter bestellen, mehr erfahren, leserbrief
    schreiben, zu den kommentaren, zum kommentar, alle kommentare, mitdiskutieren,
    ende der anzeige, anzeigen ende, jederzeit top informiert, zum seitenende, link kopiert, link
    wurde kopiert, empfehlen, weiterempfehlen, beitrag per mail teilen, mehr optionen,

    copiar enlace al portapapeles, enlace copiado, compartir noticia, compartir nota, compartir
    artículo, compartir en linkedin, compartir en bluesky, compartir en telegram, compartir por
    whatsapp, enviar por email, más opciones, desplegar redes sociales, mostrar comentarios, comenta,
    únete a la conversación, sé el primero en comentar, regala este artículo, regalar artículo,
    escúchalo, escuchar audio, reproducir, agregar a favoritos, seguir en google, síguenos en google,
    agréganos en google, añádenos en google, continuar leyendo, newsletter diaria, guardar noticia,
    quitar anuncio, cerrar, cancelar, abrir menú, hemeroteca,

    lire plus tard, lire dans l'app, temps de lecture, offrir, partager l'article, copier, lien copié,
    contribuer, votre abonnement, passer la publicité, la suite après la publicité, la suite après
    cette publicité, fermer, suivre, ajouter aux favoris, envoyer, suivez-nous, agrandir,
    écouter le podcast, ajouter aux articles sauvegardés, voir les commentaires, réservé aux abonnés,
    ascolta articolo, ascolta questo contenuto, regala articolo, regala questo articolo, regala,
    chiudi, link copiato, vai ai commenti, leggi i commenti, scrivi un commento, seguici su google,
    continua a leggere, la tua lista, aggiungi ai preferiti, ingrandisci, oferecer artigo, ofereça este
    artigo, partilhar artigo, guardar para ler depois, copiar link, link copiado, ouvir este artigo,
    enviar por email, continue a ler, continua após a publicidade, continua depois da publicidade,
    continua após publicidade, continuar a ler, fechar, comentar, reportar, ver comentários, exclusivo
    para assinantes, leia no app, seguir no google, siga no google, favoritar,

    подкрепете ни, дарете, дари, харесай ни, размер на шрифта, увеличи шрифта, намали шрифта, прочети,
    прочетете, виж повече, още, затвори, копиран, линкът е копиран, докладвай, поставете оценка, оцени
    новината, оцени, слушай новината, добави в любими, добави ни в google, предпочитан източник,
    гласувай, отговори, всички коментари, първи коментирай, продължава след рекламата, към коментарите,
    сообщить, дзен, вконтакте, одноклассники, мессенджер, в закладки, добавить в закладки, закрыть,
    подробности, скопировать, ссылка скопирована, читать в telegram, читать в дзен, скрыть, размер
    шрифта, новости компаний, загрузить ещё, ответить, пожаловаться, реклама на сайте, показать
    комментарии, смотреть все, обсуждение, сохранить в закладки, сохранить статью,

    support us, give today, donate, donate now, join now, become a member, become a supporter, privacy
    notice, related article, sponsored by, posted, published, updated, topics, summary, follow live,
    install the app, watch on, read the story, artikelrechte erwerben, leseminuten, hören, passend zum
    artikel, kommentare lesen, nachricht schreiben, deel artikel, deel dit artikel, deel, diminuir
    fonte, aumentar fonte, ouvir o texto, exclusivo, compartilhe esta notícia, sobre a autora, ir a los
    comentarios, réutiliser ce contenu, contribuer, перейти в медиабанк, zobacz też, czytaj też, czytaj
    także, ακούστε το άρθρο, μοιραστείτε, κοινοποίηση, σχόλια, lue lisää, jaa, jaa artikkeli, kuuntele,
    del, kopier lenke, kopier link, dela, lyssna, lyt til artiklen, lyt, les mer, læs mere, læs også,
    läs mer, olvasson tovább, megosztom, ajánló, citește și, vezi și, redă audio, sdílet na facebooku,
    čtěte také, přečtěte si, author of the article, article content, copy link copied, clipboard,
    autoplay, weitere videos, tumblr, xing,

    prihlásiť sa, prihlásenie, predplatiť, predplatné,
    zdieľať, tlačiť, prihlásit se, přihlásit se, předplatit,
    přihlášení, registrace, hledat, prijavi se, prijavite se,
    prijava, registracija, podijeli, podeli, podijelite,
    pretraga, početna, naslovnica, komentari, komentara, ispis, spremi, deli, iskanje, pošlji, logg inn,
    logg på, log ind, logga in, kirjaudu, kirjaudu sisään, tilaa, abonner, abonnér, bli abonnent, bliv
    abonnent, prenumerera, søk, søg, sök, haku, meny, valikko, spara artikel, gem artikel, lagre artikkel,
    for abonnenter, kun for abonnenter, för prenumeranter, tilaajille, vain tilaajille, article réservé aux
    abonnés, nur für abonnenten, solo suscriptores, só para assinantes, logowanie, bejelentkezés, előfizetés,
    autentificare, conectare, σύνδεση, najavi se, најави се, подели, hyr, shpërndaje,
    edição impressa, edición impresa, print edition, printausgabe, édition imprimée, edizione cartacea,
    in summary, in brief, opens in new window,
    sesli dinle, dalszy ciąg materiału pod wideo, límite de sesiones alcanzadas,
    haberler, anasayfa, ana sayfa, haberin devamı, paylaş, paylaşın, kaydet, yazdır, yorumlar, yorum
    yap, yorum yaz, abone ol, takip et, devamını oku, dinle, haberi dinle, reklam, sonraki haber, giriş
    yap, arama, menü, kopyala, bağlantıyı kopyala, udostępnij, udostępnij artykuł, zapisz, drukuj,
    komentarze, skomentuj, obserwuj, reklama, dalsza część artykułu pod materiałem wideo, strona
    główna, zaloguj się, posłuchaj, posłuchaj artykułu, kopiuj link, skopiuj link, czytaj dalej,
    zobacz galerię, pokaż więcej, słuchaj, distribuie, distribuiți, salvează, comentarii, comentează,
    abonează-te, urmărește-ne, publicitate, ascultă, ascultă articolul, copiază linkul, acasă, sdílet,
    tisk, diskuse, uložit, přehrát, megosztás, hirdetés, διαφήμιση
""")
"""Lines that are noise as they stand: advertisements, buttons, the ways around a site."""

WORDS: Final = _phrases("""
    x, back, continue, previous, next, close, live, home, more, play, pause, cancel, image, photo,
    photos, video, videos, audio, gallery, updates, breaking, copy, gift, threads, replay, closed, menu,
    search, edition, feedback, comment, comments, watch, follow, accept, agree, decline, skip,
    transcript, unavailable, oldest, newest, bookmark, bookmarks, summary, topics, updated, published,
    posted, read, listen, още, начало, главное, поиск, seguir, entrar, inicio, buscar, weiterlesen,
    folgen, ablehnen, akzeptieren, hören, accueil, recherche, écouter, ascolta, accetta, popular, del,
    dela, jaa
""")
"""One word each: noise beside the page's other words, and a heading between two paragraphs."""

ENDING: Final = _phrases("""
    about the author, about the authors, about the writer, most read, most popular, most viewed, most
    shared, more on this story, more from this section, related topics, related internet links, related
    news, explore more on these topics, top stories, trending, trending now, comments, leave a comment,
    join the conversation, join our commenting forum, end of article, follow us on social media, latest
    headlines, more in this section, über den autor, zur person, kommentare, meistgelesen, meistgelesene
    artikel, mehr aus diesem ressort, zur startseite, sobre la firma, sobre el autor, archivado en,
    temas relacionados, lo más leído, últimas noticias, comentarios, les plus lus, commentaires,
    contribuer, réutiliser ce contenu, la rédaction vous conseille, i più letti, commenti, argomenti,
    mais lidas, comentários, tópicos relacionados, най-четени, коментари, комментарии, самое читаемое
""")
"""Labels below which an article does not go on."""

ANNOUNCING: Final = _phrases("""
    you may also be interested in, you might be interested in, you may like, more from this section,
    mirá también, leé también, leé más, te puede gustar, vea también, vea además, le puede gustar,
    conozca más, entérese, mehr über, mehr zum artikel, lesetipps, mehr von uns, ebenfalls interessant,
    sur le sujet, en lien avec cet article, altre notizie, leggi l'articolo, mais notícias, últimas
    notícias, últimas noticias, ultime notizie, dernières actualités, toute l'actualité, още новини от
    рубриката, виж и, вижте и, прочетете и, четете и, важно днес, читайте в сюжете, смотреть также, в
    тему, кстати, read more, read also, also read, more to read, further reading, read next, up next,
    what to read next, see also, related, related article, related articles, related story, related
    stories, related content, related news, related posts, related post, related coverage, related
    reading, related links, related items, related video, related videos, related headlines, don't miss,
    watch more, you may also like, you might also like, you may be interested in, more on this, more on
    this story, more on this topic, more on this subject, more stories, more news, more articles, more
    like this, more coverage, recommended, recommended stories, recommended articles, recommended
    reading, editor's picks, editors' picks, editor's pick, most read, most popular, most viewed, most
    shared, most commented, most watched, trending, trending now, trending stories, top stories, latest
    stories, latest news, latest headlines, in other news, popular, popular now, popular stories, must
    read, must reads, explore more, go deeper, suggested reading, other stories, live updates, lesen sie
    auch, lesen sie hier, lesen sie dazu, lesen sie mehr, weiterführende links, links, ссылки по теме,
    lees meer over, voir les commentaires, auf einen blick, zobacz także, lue myös, sobre la firma, la
    rédaction vous conseille, lesen sie mehr dazu, lesen sie mehr zum thema, lesen sie hier mehr, mehr
    lesen, mehr zum thema, mehr dazu, mehr zu diesem thema, mehr aus diesem ressort, auch interessant,
    das könnte sie auch interessieren, das könnte dich auch interessieren, weitere artikel, weitere
    themen, weitere meldungen, weitere nachrichten, weitere artikel zum thema, zum thema, siehe auch,
    passend dazu, passend zum thema, meistgelesen, meistgelesene artikel, meist gelesen, empfehlungen,
    empfehlungen der redaktion, empfohlener redaktioneller inhalt, empfohlener artikel, neueste artikel,
    verwandte artikel, verwandte themen, mehr nachrichten, top-themen, themen des tages, lea también,
    lee también, leer también, te puede interesar, le puede interesar, puede interesarte, puede
    interesarle, también te puede interesar, te podría interesar, te recomendamos, quizá te interese,
    quizás te interese, más información, más noticias, más sobre el tema, más sobre este tema, noticia
    relacionada, noticias relacionadas, relacionado, relacionados, relacionada, relacionadas, contenido
    relacionado, artículo relacionado, artículos relacionados, ver también, lee más, leer más, lo más
    leído, lo más visto, lo último, mira también, no te pierdas, otras noticias, sigue leyendo, le
    recomendamos, lire aussi, à lire aussi, à lire également, lire également, voir aussi, à voir aussi,
    sur le même sujet, sur le même thème, dans la même rubrique, à lire, articles liés, article lié, les
    plus lus, à découvrir, nos articles sur le sujet, lire plus, les plus consultés, à ne pas manquer,
    pour aller plus loin, leggi anche, vedi anche, guarda anche, ti potrebbe interessare, potrebbe
    interessarti, ti potrebbero interessare, per approfondire, articoli correlati, articolo correlato, i
    più letti, leggi di più, notizie correlate, da leggere, leia também, leia mais, veja também, veja
    mais, saiba mais, ler mais, ler também, notícias relacionadas, mais lidas, mais lidos, pode
    interessar, relacionadas, artigos relacionados, conteúdo relacionado, leia ainda, още по темата, по
    темата, прочетете още, прочетете също, прочети още, прочети също, вижте още, вижте също, виж още,
    виж също, четете още, четете също, чети още, свързани, свързани статии, свързани новини, свързани
    публикации, свързани теми, още новини, още статии, още от рубриката, още от категорията, най-четени,
    най-четените, най-четено, най-нови, най-коментирани, препоръчани, препоръчано, подобни статии,
    подобни новини, може да ви хареса, може да ви е интересно, още за, последни новини, от рубриката,
    топ новини, читайте также, читайте ещё, читайте еще, читайте далее, читать также, читайте по теме,
    смотрите также, смотрите ещё, смотрите еще, по теме, ещё по теме, еще по теме, материалы по теме,
    другие новости, новости по теме, самое читаемое, самое важное, самое популярное, похожие новости,
    похожие материалы, рекомендуем, популярное, главное, последние новости, сюжет, подробнее, читайте також,
    pročitajte još, pročitajte i, pročitaj još, čitajte još, čitajte i, povezane vijesti, povezane vesti,
    povezani članci, najčitanije, najnovije, preberite tudi, preberite še, preberite več, sorodni članki,
    najbolj brano, čítajte aj, prečítajte si aj, prečítajte si tiež, súvisiace články, najčítanejšie,
    nejčtenější, související články, przeczytaj także, polecamy, najpopularniejsze, mest lest, mest läst,
    mest læst, luetuimmat, lue lisää aiheesta, läs även, läs mer om, les mer om, relaterte saker, relaterat,
    прочитајте још, прочитај и, најчитано, најчитаније, legolvasottabb, ajánlott cikkek, kapcsolódó cikkek,
    kapcsolódó, διαβάστε επίσης, διαβάστε ακόμη, çok okunanlar, ilgili haberler, cele mai citite,
    більше по темі, lees ook, meer over dit onderwerp, lees meer, les også, läs också
""")
"""Labels of other stories, whose headlines follow in the line or below it."""

TAGGING: Final = _phrases("""
    tags relacionados, temas relacionados, más sobre, mehr über, plus sur, en relation, argomenti
    correlati, tags, tag, topics, topic, related topics, keywords, filed under, in this story, explore
    topics, more on, explore more on these topics, themen, schlagworte, schlagwörter, stichworte, mehr
    zu, archivado en, etiquetas, temas, en esta noticia, mots-clés, sujets, thèmes, thématiques,
    argomenti, temi, assuntos, tópicos, тагове, таг, етикети, ключови думи, теги, темы, тэги, метки,
    ключевые слова, related tags, suggested topics, more about, topics in this article, article topics,
    key topics, in this article, temas que aparecen en esta nota, temas de este artículo, palabras clave,
    en savoir plus sur, dans cet article, argomenti trattati, assuntos relacionados, palavras-chave, mais
    sobre, ключови думи към статията, ключови думи към материала, още за темите, тагове на статията, темы
    статьи, в сюжете, mehr zu den themen, themen in diesem artikel, etiketler, etiket, konular, tagi,
    słowa kluczowe, tematy, etichete, cuvinte cheie, tagy, témata, címkék
""")
"""Labels of an article's topics."""

_FIRST_WORDS: Final = """
    sign subscribe register get receive download follow join like install support become click tap share
    send contact read watch enter unlock try start stay don't want have do this already not to you
    find please never keep abonnieren folgen melden laden holen lesen erhalten registrieren testen bestellen
    bleiben unterstützen verpassen jetzt sie dieser suscríbete suscribete suscríbase suscribirse sígueme
    síguenos siguenos sigue síganos síguelo regístrate regístrese descarga recibe reciba únete apúntate
    apoya conéctate accede si haz puedes este abonnez-vous suivez suivez-nous inscrivez-vous recevez
    téléchargez retrouvez retrouvez-nous rejoignez rejoignez-nous soutenez soutenez-nous cet il
    iscriviti seguici abbonati ricevi scarica segui unisciti resta assine siga siga-nos inscreva-se
    receba baixe subscreva descarregue junte-se acompanhe clique participe абонирай абонирайте последвай
    последвайте следвай следвайте следете свалете изтеглете запишете получавайте станете харесайте
    включете присъединете подкрепете влезте четете гледайте очаквайте изпратете имате подписывайтесь
    подпишитесь следите скачайте установите присоединяйтесь читайте вступайте ставьте поддержите хотите
    оставайтесь узнавайте все самые больше
"""
_SHARING: Final = """
    for sdílet udostępnij dela del jaa paylaş μοιραστείτε comparte compartilhe partagez condividi
    сподели споделете харесай mira mirá leé enterate scopri
    pratite zapratite pridružite preuzmite prijavite sledite spremljajte prenesite
    sledujte odoberajte stiahnite obserwuj obserwujcie polub dołącz kövess kövessen csatlakozz urmărește
    urmăriți följ følg seuraa tilaa volg пратете пратите ndiqni takip découvrez teilen поделитесь пришлите
    присылайте escribe escríbenos escreva envie schreiben haben hai découvrir got
"""
_SUBSCRIBING: Final = """
    subscribe suscríbete suscríbase abonnez-vous suivez-nous inscrivez-vous rejoignez-nous síguenos
    síganos seguici iscriviti abbonati siga-nos inscreva-se assine абонирайте последвайте подписывайтесь
    подпишитесь
"""
SUBSCRIBING: Final = frozenset(_SUBSCRIBING.split())
"""First words of pleas that are pleas whatever follows, unless it is a sentence."""
PLEADING: Final = frozenset((_FIRST_WORDS + _SHARING).split())
"""First words of pleas: to subscribe, to follow, to install."""

_OURS: Final = (
    r"newsletters?|inbox|our\s+(?:\w+\s+)?(?:apps?|channels?|podcasts?|community|page|journalism|website"
    r"|whatsapp|telegram|instagram|facebook|youtube|alerts|mailing|coverage|reporting|stories)|(?:mobile"
    r"|news)\s+app|push\s+(?:notifications|alerts)|news\s+alerts|free\s+(?:account|trial)"
    r"|(?:whatsapp|telegram)\s+channel|real-time\s+updates|unlimited\s+(?:digital\s+)?access|subscriber[\s-]only|(?:to|for|our|are\s+a)\s+subscribers?"
    r"|subscription|digital\s+access|us\s+(?:on|at)|us\s+(?:for|with)\s+(?:a\s+)?(?:tips?|story|stories)"
    r"|on\s+(?:facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|google\s+news|linkedin"
    r"|bluesky|threads)|newsletter|(?:unser(?:e[nmr]?)?|der|die)\s+(?:\w+-)?(?:app|kanal)"
    r"|push-(?:nachrichten|mitteilungen)|probeabo|abonnenten|uns\s+(?:auf|bei)|auf\s+(?:facebook"
    r"|instagram|whatsapp|telegram|youtube|google\s+news)|nuestr[oa]s?\s+(?:canal|newsletters?"
    r"|bolet[ií]n|boletines|app|aplicación|redes|página|comunidad|suscriptores|cuenta)|bolet[ií]n(?:es)?"
    r"|suscriptor(?:es)?|en\s+(?:facebook|twitter|instagram|whatsapp|telegram|youtube|google\s+news)"
    r"|notre\s+(?:newsletter|application|appli|chaîne|page|compte)|nos\s+(?:newsletters?|réseaux|alertes"
    r"|abonnés)|réservé\s+aux\s+abonnés|sur\s+(?:facebook|twitter|instagram|whatsapp|google\s+news|x"
    r"|google\s+actualités)|(?:nostr[aioe]|al|il)\s+(?:newsletter|app|canal[ei]|pagina|profilo)"
    r"|su\s+(?:facebook|instagram|whatsapp|telegram|google\s+news)|(?:noss[oa]s?|o|a|as|do)\s+(?:canal"
    r"|newsletter|app|aplicativo|página|grupo|comunidade|redes)|no\s+(?:facebook|instagram|twitter"
    r"|whatsapp|telegram|youtube|google\s+news|g1)|ни\s+във?\s+(?:facebook|фейсбук|instagram|инстаграм"
    r"|viber|вайбър|telegram|телеграм|youtube|google|twitter|x|социалните)|(?:нашия|нашата|нашето"
    r"|нашите)\s+\w+|бюлетин(?:а|и)?|приложение(?:то)?\s+(?:ни|на)|(?:канала|страницата|групата)\s+ни"
    r"|(?:на|за)\s+нас\s+(?:в|на)|наш(?:у|и|их|ем|ими|ей)?\s+(?:telegram|телеграм|канал|рассылк"
    r"|приложени|сайт|групп|страниц|новост|youtube)\w*|рассылк[уи]|telegram|телеграм|канал(?:а|е)?|дзен"
    r"|viber|вайбър|google\s+(?:news|новини|новости)|n[aá]s\s+(?:na|i|aj|také|tudi|także)|oss\s+på|os\s+på"
    r"|meitä|minket|bizi|ons\s+op|ne\s+pe|нас\s+и|нашем\w*"
)
OURS: Final = re.compile(rf"\b(?:{_OURS})\b|\w@[\w-]+\.\w", re.IGNORECASE)
CHANNELS: Final = re.compile(
    r"\b(?:facebook|whatsapp|telegram|instagram|twitter|youtube|tiktok|viber|фейсбук|телеграм|инстаграм)\w{0,3}\b",
    re.IGNORECASE,
)
"""What pleas are about: the site's own letters, channels and subscriptions."""

COOKIES: Final = ("cookie", "бисквитк", "файлы куки")
CONSENT: Final = re.compile(
    r"\b(?:site|website|browser|privacy|consent|policy|partners|webseite|website|einwilligung|sitio|web|navegación|privacidad"
    r"|consentement|navigation|sito|navigazione|navegação|сайт(?:а|ът|е)?|съгласие|согласие)\b",
    re.IGNORECASE,
)
"""What notices of cookies are about, and no story of a bakery."""

RIGHTS: Final = (
    "rechte am artikel", "tous droits de reproduction", "prohibida su reproducción", "riproduzione vietata",
    "proibida a reprodução", "при использовании материалов", "използването на материали",
    "all rights reserved", "alle rechte vorbehalten", "todos los derechos reservados", "tous droits réservés",
    "riproduzione riservata", "tutti i diritti riservati", "todos os direitos reservados",
    "alle rechten voorbehouden",
    "всички права запазени", "все права защищены", "усі права захищені",
)  # fmt: skip


def folded(line: str) -> str:
    """A line as these words are compared with it: without what is around it, in lower case."""
    return " ".join(line.strip(EDGES).casefold().replace("\u2019", "'").split())
